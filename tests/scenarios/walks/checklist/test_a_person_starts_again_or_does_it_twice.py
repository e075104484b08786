"""Starting again begins with no answers; a finished one can be done again, to compare."""

from __future__ import annotations

import pytest

from actions.walk.records import found
from tests.scenarios.walks.checklist.steps import NO, PARTLY, YES, begins
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "said", ["start again", "start the checklist again", "start again from question one"]
)
async def test_an_organiser_starts_again_in_the_middle(talk: Talk, said: str) -> None:
    await begins(talk)
    await presses(talk, YES, NO)
    before = await talk.slot("walk__last")
    await talk.says(said)
    await talk.is_asked("time-and-money", "Starting again with", "kept apart")
    await talk.has_answered(time_and_money=None, what_can_change=None)
    kept = await found(before)
    assert kept is not None
    assert len(kept.answers) == 2


@pytest.mark.parametrize("said", ["do the checklist again", "carry on with my checklist"])
async def test_an_organiser_does_a_finished_one_again_to_compare(talk: Talk, said: str) -> None:
    await begins(talk)
    await presses(talk, YES, PARTLY)
    await talk.says("finish early")
    before = await talk.slot("walk__last")
    await talk.says(said)
    await talk.expects(words="You have finished this", choices="Do it again, and compare")
    await talk.chooses("Do it again")
    await talk.is_asked("time-and-money")
    again = await found(await talk.slot("walk__last"))
    assert again is not None
    assert again.earlier_id == before
    assert again.answers == {}


async def test_the_answers_of_a_finished_one_can_still_be_looked_at(talk: Talk) -> None:
    await begins(talk)
    await talk.chooses(YES)
    await talk.says("finish now")
    await talk.says("show me my answers")
    await talk.expects(words="The link shows your result", choices="Do it again")
    assert "{code:walk:" in talk.messages[0]["links"][0]["url"]
