"""Half-way is no loss: whoever stops comes back to the same question with all answers."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to, presses
from tests.support.conversation import Talk

KEPT = {"work": "a new clinic", "arena": "collective", "open": "open", "time": "enough"}


@pytest.mark.parametrize(
    ("stops", "returns"),
    [
        ("stop", "carry on with the questions"),
        ("I want to stop now", "can we carry on where we left off"),
    ],
)
async def test_a_person_stops_and_carries_on(talk: Talk, stops: str, returns: str) -> None:
    await comes_to(talk, "resources", work="a new clinic")
    await talk.says(stops)
    await talk.has_ended("stopped", "Your answers are kept")
    await talk.says(returns)
    await talk.is_asked("resources", "Should we co-produce?")
    await talk.has_answered(**KEPT)


async def test_a_person_stops_asks_something_else_and_finishes_later(talk: Talk) -> None:
    await comes_to(talk, "interest-level")
    await talk.says("stop the questions please")
    await talk.says("What are the ten lessons?")
    await talk.is_answered("staffordshire/lessons", page=10)
    await talk.says("carry on with the questions")
    await talk.is_asked("interest-level")
    await presses(talk, "Yes, at this level", "Yes", "Yes, show me the result")
    await talk.has_ended("finished", "Co-produce now")


async def test_a_person_who_says_goodbye_finds_everything_again(talk: Talk) -> None:
    await comes_to(talk, "resources", work="a new clinic")
    await talk.says("bye for now")
    await talk.has_ended("stopped", "Your answers are kept")
    await talk.says("hello again")
    await talk.says("carry on with the questions")
    await talk.is_asked("resources")
    await talk.has_answered(**KEPT)


async def test_nothing_is_advised_to_somebody_who_only_stopped(talk: Talk) -> None:
    await comes_to(talk, "skills")
    await talk.says("stop")
    await talk.has_ended("stopped")
    assert [m["kind"] for m in talk.messages] == ["notice"]
    await talk.expects(no_words=("Co-produce now", "What to do next", "{code:"))
