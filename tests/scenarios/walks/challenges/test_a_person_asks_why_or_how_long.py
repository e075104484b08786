"""Why it is asked, what it means, how many are left, what was answered: and the question again."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.challenges.steps import NO, TRUE, TRY, begins, hears_and_answers
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["why do you ask?", "why?"])
async def test_a_parent_asks_why(talk: Talk, said: str) -> None:
    await begins(talk)
    await talk.chooses("Go on")
    await talk.says(said)
    await talk.is_asked("power-true", "Why I ask", "Only what is true for you")
    await talk.chooses(TRUE)
    await talk.is_asked("power-information")


async def test_a_worker_asks_why_an_idea_is_offered(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE)
    await talk.says("why do you ask that")
    await talk.is_asked("power-information", "powerful to share information")


@pytest.mark.parametrize(("answer", "left"), [(NO, "2 questions"), (TRUE, "5 questions")])
async def test_a_person_asks_how_many_are_left(talk: Talk, answer: str, left: str) -> None:
    await begins(talk)
    await hears_and_answers(talk, answer)
    await talk.says("how many are left?")
    await talk.expects(words=left)
    await talk.is_asked("time" if answer == NO else "power-information")


async def test_at_the_last_question_it_is_said_that_it_is_the_last(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, NO)
    await hears_and_answers(talk, NO)
    await talk.chooses("Go on")
    await talk.says("are we nearly done?")
    await talk.is_asked("styles-true", "This is the last question")


async def test_a_person_who_does_not_follow_is_told_in_other_words(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("I don't understand the question")
    await talk.is_asked("power-culture", "In other words", "no one's view matters more")


async def test_a_team_looks_over_its_answers(talk: Talk) -> None:
    await begins(talk)
    await hears_and_answers(talk, TRUE, TRY)
    await talk.says("show me my answers")
    await talk.is_asked("power-culture", "These are your answers so far")
    lines = [point for message in talk.messages for point in message["points"]]
    assert [line.split(".")[0] for line in lines] == ["1", "2"]
    assert (lines[0].endswith(TRUE), lines[1].endswith(TRY)) == (True, True)
