"""Everyday answers are understood, and what they were taken for is said each time."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import begins, begins_the_audit, begins_the_logo
from tests.scenarios.walks.in_turn import says_in_turn
from tests.support.conversation import Talk


async def test_an_organiser_types_their_way_to_the_result(talk: Talk) -> None:
    await begins(talk)
    await says_in_turn(talk, "yes", "partly", "yes we have", "not yet", "no", "yep", "sort of")
    await says_in_turn(talk, "not really", "yes, all of it", "no idea")
    await talk.is_asked("check")
    await talk.says("yes that's right")
    await talk.has_ended("finished", "There is planning to do first")
    await talk.has_answered(time_and_money="yes", what_can_change="partly", the_aim="yes",
                            already_known="no", similar_work="no", range_of_people="yes",
                            existing_groups="partly", reward="no", clear_information="yes",
                            accessible_sessions="not_sure")  # fmt: skip


@pytest.mark.parametrize(
    ("said", "taken_for", "option"),
    [
        ("yes, the budget was agreed last month", "Yes", "yes"),
        ("we've started on it but it isn't finished", "Partly", "partly"),
        ("not really, nobody has given us any money", "No, or not yet", "no"),
        ("I honestly don't know", "Not sure", "not_sure"),
    ],
)
async def test_an_organiser_says_it_at_more_length(
    talk: Talk, said: str, taken_for: str, option: str
) -> None:
    await begins(talk)
    await talk.says(said)
    await talk.is_asked("what-can-change", f"I took that as: {taken_for}", 'say "back"')
    await talk.has_answered(time_and_money=option)


async def test_a_parent_answers_the_audit_in_words(talk: Talk) -> None:
    await begins_the_audit(talk)
    await talk.says("yeah everyone knows why they are there")
    await talk.is_asked("looked-for-ways", "I took that as: Yes")
    await talk.says("a bit")
    await talk.is_asked("lived-experience", "I took that as: Partly")
    await talk.says("no, never")
    await talk.is_asked("when-to-co-produce", "I took that as: No, or not yet")


async def test_evidence_for_the_logo_is_kept_word_for_word(talk: Talk) -> None:
    await begins_the_logo(talk)
    await talk.says("yes they do")
    await talk.says("two parents and a young person came to all six meetings")
    await talk.is_asked("professionals")
    await talk.has_answered(
        work="our new short breaks offer",
        lived_experience="yes",
        lived_experience_evidence="two parents and a young person came to all six meetings",
    )
