"""“Not sure” is an answer of a checklist, and a question can be left open."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import YES, begins, begins_the_logo
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["not sure", "I don't know", "we're not sure about that one"])
async def test_an_organiser_is_not_sure(talk: Talk, said: str) -> None:
    await begins(talk)
    await talk.says(said)
    await talk.is_asked("what-can-change", "I took that as: Not sure")
    await talk.has_answered(time_and_money="not_sure")


async def test_what_an_organiser_is_not_sure_of_is_among_what_needs_work(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, "Not sure", *[YES] * 9, "Yes, show me the result")
    await talk.has_ended("finished", "Most of the list is in place")
    await talk.expects(words=("9 of 10", "Build time into every stage"))


async def test_not_sure_leaves_a_text_question_open(talk: Talk) -> None:
    await begins_the_logo(talk)
    await talk.chooses(YES)
    await talk.says("not sure")
    await talk.is_asked("professionals", "We leave that one open")
    await talk.has_answered(lived_experience="yes", lived_experience_evidence=None)


@pytest.mark.parametrize("said", ["skip", "can we leave this one out", "next question please"])
async def test_an_organiser_skips_a_question(talk: Talk, said: str) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says(said)
    await talk.is_asked("the-aim", "We leave that one open")
    await talk.has_answered(time_and_money="yes", what_can_change=None)


async def test_what_was_skipped_can_be_answered_after_all(talk: Talk) -> None:
    await begins(talk)
    await talk.says("skip this one")
    await talk.chooses(YES)
    await talk.says("change 1")
    await talk.is_asked("time-and-money")
    await talk.chooses("Partly")
    await talk.is_asked("the-aim")
    await talk.has_answered(time_and_money="partly", what_can_change="yes")


async def test_the_look_back_cannot_be_skipped(talk: Talk) -> None:
    await begins(talk)
    await presses(talk, *[YES] * 10)
    await talk.says("skip")
    await talk.is_asked("check", "whether your answers are right")
