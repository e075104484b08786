"""Going back shows what was typed, and keeps it until something else is."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, begins, begins_and_answers_two
from tests.scenarios.walks.in_turn import says_in_turn
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["back", "go back please"])
async def test_a_group_goes_back_and_writes_it_anew(talk: Talk, said: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.is_asked("people", f"Your answer so far: {PEOPLE}")
    await talk.says("six parents")
    await talk.is_asked("reason")
    await talk.has_answered(purpose=PURPOSE, people="six parents")


async def test_a_group_goes_back_to_the_first_and_leaves_it(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await says_in_turn(talk, "go back", "go back", "skip")
    await talk.is_asked("reason")
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE)


async def test_before_the_first_there_is_nothing(talk: Talk) -> None:
    await begins(talk)
    await talk.says("go back")
    await talk.is_asked("purpose", "This is the first question")
