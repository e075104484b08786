"""On a scale “not sure” leaves the score open, and so does skipping; neither counts as low."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["not sure", "I have no idea", "I don't know"])
async def test_a_partnership_cannot_say(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 6)
    await talk.says(said)
    await talk.is_asked("what-matters", "We leave that one open")
    await talk.has_answered(leadership=6, outcomes=None)


@pytest.mark.parametrize(
    "said", ["skip", "skip one", "next question please", "can we pass on that"]
)
async def test_a_partnership_skips_a_score(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 6)
    await talk.says(said)
    await talk.is_asked("what-matters", "We leave that one open")
    await talk.has_answered(leadership=6, outcomes=None)


async def test_what_was_skipped_does_not_lower_the_mean(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 8)
    await talk.says("skip this one")
    await scores(talk, 8, 8)
    await talk.says("finish early")
    await talk.has_ended("finished", "You finished early")
    await talk.expects(words="8 of 10")


async def test_words_about_a_blocker_can_be_skipped_by_a_button(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, *[7] * 12)
    await talk.chooses("Skip this one")
    await talk.is_asked("secure-or-build", "We leave that one open")
    await talk.has_answered(training=7, blockers=None)
