"""A workshop breaks off and goes on: all scores are there, and the very same question."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.scale.steps import TITLE, begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("leaving", "returning"),
    [
        ("stop", "carry on with the questions"),
        ("can we stop there", "carry on where we left off"),
    ],
)
async def test_a_workshop_breaks_off_and_goes_on(talk: Talk, leaving: str, returning: str) -> None:
    await begins(talk)
    await scores(talk, 4, 10, 1)
    await talk.says(leaving)
    await talk.has_ended("stopped", "Your answers are kept")
    await talk.says("What is co-design?")
    await talk.expects(kind="answer")
    await talk.says(returning)
    await talk.is_asked("vision", TITLE)
    await talk.has_answered(leadership=4, outcomes=10, what_matters=1, vision=None)


@pytest.mark.parametrize("said", ["save for later", "we need to finish this next week, save it"])
async def test_a_workshop_saves_it_and_goes_on_elsewhere(
    talk: Talk, other: Talk, said: str
) -> None:
    await begins(talk)
    await scores(talk, 4, 5)
    await talk.says(said)
    await talk.has_ended("stopped", "code of four words")
    walk = await talk.slot("walk__last")
    assert f"{{code:walk:{walk}}}" in talk.text
    await other.opens()
    await other.gives(f'/resume_walk{{"walk": "{walk}"}}')
    await other.is_asked("what-matters", "Your answers are all here")
    await other.has_answered(leadership=4, outcomes=5)


async def test_keep_going_in_the_middle_asks_the_same_again(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 4)
    await talk.says("keep going")
    await talk.is_asked("outcomes")
    await talk.has_answered(leadership=4, outcomes=None)
