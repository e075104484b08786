"""A question in the middle is answered, and then the very same score is asked for."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.scale.steps import begins, scores
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    "asks", ["What is co-production?", "what does governance mean?", "What are the two dials?"]
)
async def test_a_partnership_asks_something_and_is_back_at_the_same_place(
    talk: Talk, asks: str
) -> None:
    await begins(talk)
    await scores(talk, 6, 7)
    await talk.says(asks)
    await talk.expects(intent="explain", kind="answer")
    await talk.is_asked("what-matters", "How far do you all agree")
    await talk.says("5")
    await talk.is_asked("vision")
    await talk.has_answered(leadership=6, outcomes=7, what_matters=5)


async def test_a_number_in_a_question_is_no_score(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 6)
    await talk.says("what are the 8 characteristics?")
    await talk.expects(kind="answer")
    await talk.is_asked("outcomes")
    await talk.has_answered(leadership=6, outcomes=None)


@pytest.mark.parametrize("asks", ["why do you ask?", "what is this question for?"])
async def test_a_partnership_asks_why(talk: Talk, asks: str) -> None:
    await begins(talk)
    await talk.says(asks)
    await talk.is_asked("leadership", "Why I ask:", "commit to openness and trust")


@pytest.mark.parametrize("asks", ["how many are left?", "how much longer is this?"])
async def test_a_partnership_asks_how_many_are_left(talk: Talk, asks: str) -> None:
    await begins(talk)
    await scores(talk, 6, 7, 8)
    await talk.says(asks)
    await talk.is_asked("vision", "There are 11 questions to go")
    await talk.has_answered(vision=None)


@pytest.mark.parametrize("asks", ["I don't understand the question", "what are you asking me?"])
async def test_a_partnership_has_it_put_in_other_words(talk: Talk, asks: str) -> None:
    await begins(talk)
    await talk.says(asks)
    await talk.is_asked("leadership", "In other words:", "Are your leaders strong?")


@pytest.mark.parametrize("asks", ["say that again", "one more time please"])
async def test_a_partnership_has_it_repeated(talk: Talk, asks: str) -> None:
    await begins(talk)
    await scores(talk, 6)
    await talk.says(asks)
    await talk.is_asked("outcomes", "How far is the work driven")
    await talk.has_answered(outcomes=None)


async def test_a_partnership_looks_at_its_scores(talk: Talk) -> None:
    await begins(talk)
    await scores(talk, 6, 9)
    await talk.says("what have we put so far?")
    await talk.is_asked("what-matters", "These are your answers so far", "lived experience? 9")
