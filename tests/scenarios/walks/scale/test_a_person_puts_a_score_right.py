"""A wrong score is put right at once or later; the others and the place stay."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.in_turn import says_in_turn
from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("no, I meant 7", 7),
        ("sorry, I meant seven", 7),
        ("make that a 9", 9),
        ("change that to 2 please", 2),
    ],
)
async def test_a_partnership_says_at_once_what_it_meant(talk: Talk, said: str, number: int) -> None:
    await begins(talk)
    await scores(talk, 5, 6)
    await talk.says(said)
    await talk.is_asked("what-matters", f"I took that as: {number}.")
    await talk.has_answered(leadership=5, outcomes=number, what_matters=None)


@pytest.mark.parametrize("said", ["change 1", "change number one please", "I got number 1 wrong"])
async def test_a_number_with_change_names_a_question_and_is_no_score(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 5, 6, 7)
    await talk.says(said)
    await talk.is_asked("leadership", "Your answer so far: 5")
    await talk.says("4")
    await talk.is_asked("vision")
    await talk.has_answered(leadership=4, outcomes=6, what_matters=7, vision=None)


@pytest.mark.parametrize("said", ["I pressed the wrong one", "that's not right"])
async def test_a_partnership_pressed_the_wrong_number(talk: Talk, said: str) -> None:
    await begins(talk)
    await scores(talk, 10)
    await talk.says(said)
    await talk.is_asked("leadership", "Your answer so far: 10")
    await talk.chooses("1")
    await talk.is_asked("outcomes")
    await talk.has_answered(leadership=1)


async def test_a_score_is_changed_before_the_result(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, *[8] * 11, 4)
    await says_in_turn(talk, "nothing much", "we meet every term")
    await talk.is_asked("check")
    await talk.says("number 12 is wrong")
    await talk.is_asked("training", "Your answer so far: 4")
    await says_in_turn(talk, "8", "yes")
    await talk.has_ended("finished", "The conditions are in place")
    await talk.has_answered(training=8)


async def test_the_buttons_of_the_questions_are_told_from_those_of_the_scores(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 5, 6)
    await talk.says("I want to change one of our answers")
    await talk.is_asked("what-matters", "Which answer do you want to change?")
    assert len(talk.titles) == len(set(talk.titles)) == 12
    await talk.chooses("Question 1")
    await talk.is_asked("leadership", "Your answer so far: 5")
