"""Going back asks the one before again and keeps what was answered."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.checklist.steps import NO, PARTLY, YES, begins, begins_the_audit
from tests.scenarios.walks.in_turn import presses, says_in_turn
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["back", "go back one", "can I go back to the last question?"])
async def test_an_organiser_goes_back_and_answers_anew(talk: Talk, said: str) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    await talk.says(said)
    await talk.is_asked("what-can-change", "Your answer so far: Partly")
    await talk.says("no")
    await talk.is_asked("the-aim")
    await talk.has_answered(time_and_money="yes", what_can_change="no")


async def test_an_organiser_goes_back_twice_and_leaves_it_as_it_was(talk: Talk) -> None:
    await begins_the_audit(talk)
    await presses(talk, YES, NO)
    await says_in_turn(talk, "go back", "go back")
    await talk.is_asked("something-to-offer", "Your answer so far: Yes")
    await talk.says("skip")
    await talk.is_asked("lived-experience")
    await talk.has_answered(something_to_offer="yes", looked_for_ways="no")


async def test_before_the_first_question_there_is_nothing(talk: Talk) -> None:
    await begins(talk)
    await talk.says("go back")
    await talk.is_asked("time-and-money", "This is the first question")
