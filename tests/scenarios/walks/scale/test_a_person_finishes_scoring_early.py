"""Finishing early gives the mean of what was scored, and says that it goes by that."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["finish early", "give me our score now", "skip to the result"])
async def test_a_workshop_runs_out_of_time(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 6, 7, 5, 8)
    await talk.says(said)
    await talk.has_ended("finished", "You finished early")
    await talk.expects(words=("Mostly in place", "6.5 of 10", "Let young people and families help"))
    assert "{code:walk:" in talk.text


async def test_there_is_no_mean_of_nothing(talk: Talk) -> None:
    await begins(talk)
    await talk.says("finish early")
    await talk.is_asked("leadership", "You have not answered anything yet")


async def test_scores_without_the_free_words_are_enough(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, *[4] * 12)
    await talk.says("finish now")
    await talk.has_ended("finished", "Partly in place")
    await talk.has_answered(training=4, blockers=None)
