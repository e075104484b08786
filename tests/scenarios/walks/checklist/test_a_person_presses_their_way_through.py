"""By buttons alone to the result: the score, what needs work, what to do next, the code."""

from __future__ import annotations

from tests.scenarios.walks.checklist.steps import NO, NOT_SURE, PARTLY, YES, begins, begins_the_logo
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


async def test_an_organiser_has_everything_in_place(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, *[YES] * 10)
    await talk.is_asked("check", "Is everything right?")
    assert len(talk.messages[-1]["points"]) == 10
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "All ten are in place")
    await talk.expects(kind="result", words=("10 of 10", "involvement checklist next"))


async def test_an_organiser_has_a_part_of_it_and_is_told_what_helps(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY, YES, YES, NO, YES, YES, NOT_SURE, YES, YES)
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "Most of the list is in place")
    await talk.expects(words=("7 of 10", "Ask local groups", "Work through your actions"))
    await talk.has_answered(what_can_change="partly", similar_work="no", reward="not_sure")


async def test_an_organiser_at_the_very_start_is_encouraged(talk: Talk) -> None:
    await begins(talk, reading="easy")
    await presses(talk, *[NO] * 9, PARTLY)
    await talk.chooses("Yes, show me the result")
    await talk.has_ended("finished", "There is planning to do first")
    await talk.expects(words=("0 of 10", "That is all right"))
    assert "{code:walk:" in talk.text


async def test_the_logo_asks_for_evidence_only_of_what_is_there(talk: Talk) -> None:
    await begins_the_logo(talk)
    await talk.chooses(YES)
    await talk.is_asked("lived-experience-evidence", "How can you show it?")
    await talk.chooses("Skip this one")
    await talk.is_asked("professionals")
    await talk.chooses(NO)
    await talk.is_asked("both-roles")
    await talk.has_answered(lived_experience="yes", professionals="no")
