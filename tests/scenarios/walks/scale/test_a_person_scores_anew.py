"""Starting again begins with no scores; a finished one is done again, to compare."""

from __future__ import annotations

import pytest

from actions.walk.records import found
from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["start again", "start the questions again"])
async def test_a_workshop_starts_again(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 5, 6)
    before = await talk.slot("walk__last")
    await talk.says(said)
    await talk.is_asked("leadership", "Starting again with")
    await talk.has_answered(leadership=None, outcomes=None)
    kept = await found(before)
    assert kept is not None
    assert len(kept.answers) == 2


async def test_a_workshop_scores_again_a_year_later_to_compare(talk: Talk, other: Talk) -> None:
    await begins(talk)
    await scores(talk, 2, 3)
    await talk.says("finish early")
    before = await talk.slot("walk__last")
    await other.opens(area="high-needs")
    await other.gives(f'/resume_walk{{"walk": "{before}"}}')
    await other.expects(words="You have finished this", choices="Do it again, and compare")
    await other.chooses("Do it again, and compare")
    await other.is_asked("leadership")
    again = await found(await other.slot("walk__last"))
    assert again is not None
    assert again.earlier_id == before


async def test_asking_for_it_again_after_the_end_offers_to_compare(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 7)
    await talk.says("give me the result")
    await talk.says("do all the questions again")
    await talk.chooses("Do it again, and compare")
    await talk.is_asked("leadership")
    await talk.has_answered(leadership=None)
