"""Finishing early gives a result of what was answered, and says that it does."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import NO, PARTLY, YES, begins, begins_the_logo
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["finish early", "just give me the result", "skip to the end"])
async def test_an_organiser_has_heard_enough(talk: Talk, said: str) -> None:
    await begins(talk)
    await presses(talk, *[YES] * 6, NO)
    await talk.says(said)
    await talk.has_ended("finished", "You finished early")
    await talk.expects(words=("Most of the list is in place", "6 of 10", "Check with local groups"))
    assert "{code:walk:" in talk.text


async def test_the_logo_is_not_given_for_half_of_the_criteria(talk: Talk) -> None:
    await begins_the_logo(talk)
    await presses(talk, YES, "Skip this one", PARTLY)
    await talk.says("finish now")
    await talk.has_ended("finished", "Not yet: some criteria are still open")


async def test_there_is_no_result_of_nothing(talk: Talk) -> None:
    await begins(talk)
    await talk.says("finish early")
    await talk.is_asked("time-and-money", "You have not answered anything yet")
