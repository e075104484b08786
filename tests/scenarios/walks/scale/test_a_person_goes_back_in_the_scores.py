"""Going back asks for the score before again and keeps what was given."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.in_turn import says_in_turn
from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["go back", "go back one", "back to the last question please"])
async def test_a_partnership_goes_back_and_scores_anew(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 3, 4)
    await talk.says(said)
    await talk.is_asked("outcomes", "Your answer so far: 4")
    await talk.says("6")
    await talk.is_asked("what-matters")
    await talk.has_answered(leadership=3, outcomes=6)


async def test_it_goes_back_twice_and_then_forward_with_nothing_changed(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 3, 4, 5)
    await says_in_turn(talk, "go back", "go back")
    await talk.is_asked("outcomes", "Your answer so far: 4")
    await talk.says("no, I meant 9")
    await talk.is_asked("vision")
    await talk.has_answered(leadership=3, outcomes=9, what_matters=5)


async def test_before_the_first_there_is_nothing(talk: Talk) -> None:
    await begins(talk)
    await talk.says("go back")
    await talk.is_asked("leadership", "This is the first question")
