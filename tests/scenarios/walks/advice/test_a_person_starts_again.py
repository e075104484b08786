"""Starting again asks from the first question, and what was answered before is kept apart."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import START, comes_to
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["start again", "can we start these questions from the beginning"])
async def test_a_person_starts_again_in_the_middle(talk: Talk, said: str) -> None:
    await comes_to(talk, "resources", work="the wrong project")
    await talk.says(said)
    await talk.is_asked("work", "Starting again", "kept apart")
    await talk.has_answered(work=None, arena=None, time=None)
    await talk.says("the right project")
    await talk.is_asked("arena")
    await talk.has_answered(work="the right project", arena=None)


async def test_what_was_answered_before_can_still_be_taken_up(talk: Talk) -> None:
    await comes_to(talk, "resources", work="the first project")
    before = await talk.slot("walk__last")
    await talk.says("start again")
    assert await talk.slot("walk__last") != before
    await talk.gives(f'/resume_walk{{"walk": "{before}"}}')
    await talk.is_asked("resources")
    await talk.has_answered(work="the first project", time="enough")


async def test_a_person_who_has_finished_goes_through_it_for_something_else(talk: Talk) -> None:
    await comes_to(talk, "check", work="one piece of work")
    await talk.chooses("Yes, show me the result")
    await talk.gives(START)
    await talk.is_asked("work")
    await talk.has_answered(work=None, arena=None)
