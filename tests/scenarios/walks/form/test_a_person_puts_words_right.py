"""What was typed is put right at once or later; the other answers and the place stay."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, begins, begins_and_answers_two
from tests.scenarios.walks.in_turn import presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "words"),
    [("sorry, I meant five parents", "five parents"), ("no, I meant only parents", "only parents")],
)
async def test_a_group_says_at_once_what_it_meant(talk: Talk, said: str, words: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.is_asked("reason", f"I took that as: {words}")
    await talk.has_answered(purpose=PURPOSE, people=words, reason=None)


@pytest.mark.parametrize(
    "said", ["change 1", "can I go back to question 1", "I got number 1 wrong"]
)
async def test_a_group_changes_an_answer_by_its_number(talk: Talk, said: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(said)
    await talk.is_asked("purpose", f"Your answer so far: {PURPOSE}")
    await talk.says("more say for young carers")
    await talk.is_asked("reason")
    await talk.has_answered(purpose="more say for young carers", people=PEOPLE, reason=None)


@pytest.mark.parametrize("said", ["I pressed the wrong one", "that's not what I meant"])
async def test_a_group_that_skipped_by_mistake_is_led_back(talk: Talk, said: str) -> None:
    await begins(talk)
    await talk.says(PURPOSE)
    await talk.chooses("Skip this one")
    await talk.says(said)
    await talk.is_asked("people")
    await talk.says(PEOPLE)
    await talk.is_asked("reason")
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE)


async def test_a_group_picks_the_one_to_change_out_of_its_answers(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await talk.says("I want to change one of my answers")
    await talk.is_asked("reason", "Which answer do you want to change?", PEOPLE)
    await talk.chooses("2")
    await talk.is_asked("people", f"Your answer so far: {PEOPLE}")


async def test_a_group_changes_one_before_the_end(talk: Talk) -> None:
    await begins_and_answers_two(talk)
    await presses(talk, *["Skip this one"] * 13)
    await talk.is_asked("check")
    await talk.says("number 8 needs something")
    await talk.is_asked("next-steps")
    await talk.says("a letter to every school")
    await talk.is_asked("check", "a letter to every school")
    await talk.has_answered(next_steps="a letter to every school", purpose=PURPOSE)
