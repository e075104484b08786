"""In a form “not sure” and “skip” leave a line empty, to be filled in later."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PURPOSE, begins
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["not sure", "we don't know yet", "no idea"])
async def test_a_group_does_not_know_yet(talk: Talk, said: str) -> None:
    await begins(talk)
    await talk.says(PURPOSE)
    await talk.says(said)
    await talk.is_asked("reason", "We leave that one open")
    await talk.has_answered(purpose=PURPOSE, people=None)


@pytest.mark.parametrize("said", ["skip", "skip this question please", "leave this one blank"])
async def test_a_group_skips_a_line(talk: Talk, said: str) -> None:
    await begins(talk)
    await talk.says(PURPOSE)
    await talk.says(said)
    await talk.is_asked("reason", "We leave that one open")
    await talk.has_answered(purpose=PURPOSE, people=None)


async def test_a_line_left_empty_is_filled_in_later(talk: Talk) -> None:
    await begins(talk)
    await talk.chooses("Skip this one")
    await talk.says("six parents")
    await talk.says("change 1")
    await talk.is_asked("purpose")
    await talk.says(PURPOSE)
    await talk.is_asked("reason")
    await talk.has_answered(purpose=PURPOSE, people="six parents")
