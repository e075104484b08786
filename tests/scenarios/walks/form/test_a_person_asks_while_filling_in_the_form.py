"""A question in the middle is answered and is no answer of the form; the same line is asked."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.form.steps import PEOPLE, PURPOSE, begins, begins_and_answers_two
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("asks", "entry"),
    [
        ("What is co-production?", "stoke/what-it-is"),
        ("What are the three levels of co-production?", "stoke/three-levels"),
    ],
)
async def test_a_group_asks_something_and_is_back_at_the_same_line(
    talk: Talk, asks: str, entry: str
) -> None:
    await begins_and_answers_two(talk)
    await talk.says(asks)
    await talk.expects(entry=entry, kind="answer")
    await talk.is_asked("reason", "Why did you choose to co-produce it?")
    await talk.has_answered(purpose=PURPOSE, people=PEOPLE, reason=None)


@pytest.mark.parametrize("asks", ["why do you ask?", "why do you need to know that?"])
async def test_a_group_asks_why(talk: Talk, asks: str) -> None:
    await begins(talk)
    await talk.says(asks)
    await talk.is_asked("purpose", "Why I ask: The form begins with this")
    await talk.has_answered(purpose=None)


@pytest.mark.parametrize("asks", ["how many questions are left?", "how many more to go"])
async def test_a_group_asks_how_many_are_left(talk: Talk, asks: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(asks)
    await talk.is_asked("reason", "There are 13 questions to go")
    assert talk.messages[-1]["progress"] == {"at": 3, "of": 15}


@pytest.mark.parametrize("asks", ["I don't understand the question", "what should I put?"])
async def test_a_group_has_a_line_explained(talk: Talk, asks: str) -> None:
    await begins(talk)
    await talk.says(asks)
    await talk.is_asked("purpose", "In other words:", "What do you want to change?")
    await talk.has_answered(purpose=None)


@pytest.mark.parametrize("asks", ["say that again", "can you repeat the question?"])
async def test_a_group_has_a_line_repeated(talk: Talk, asks: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(asks)
    await talk.is_asked("reason", "Why did you choose to co-produce it?")
    await talk.has_answered(reason=None)


@pytest.mark.parametrize("asks", ["show me my answers", "what have I put so far?"])
async def test_a_group_reads_what_it_has_written(talk: Talk, asks: str) -> None:
    await begins_and_answers_two(talk)
    await talk.says(asks)
    await talk.is_asked("reason", "These are your answers so far", PURPOSE, PEOPLE)
    await talk.has_answered(reason=None)
