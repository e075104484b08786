"""The question is said again as it was, or in other words, and all answers so far when asked."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to
from tests.support.conversation import Talk


@pytest.mark.parametrize("said", ["can you say that again?", "repeat the question please"])
async def test_a_person_hears_the_question_again(talk: Talk, said: str) -> None:
    await comes_to(talk, "interest")
    asked, titles = talk.messages[-1]["text"], talk.titles
    await talk.says(said)
    await talk.is_asked("interest", asked)
    assert talk.titles == titles


@pytest.mark.parametrize(
    ("question", "said", "words"),
    [
        ("resources", "what does this question mean?", "Is there money, staff and help"),
        ("skills", "I don't understand the question", "Do you need help with that?"),
    ],
)
async def test_a_person_has_the_question_put_in_other_words(
    talk: Talk, question: str, said: str, words: str
) -> None:
    await comes_to(talk, question)
    await talk.says(said)
    await talk.is_asked(question, "In other words", words)


@pytest.mark.parametrize("said", ["my answers", "what have I said so far?"])
async def test_a_person_hears_their_answers_so_far(talk: Talk, said: str) -> None:
    await comes_to(talk, "resources", work="a parents' morning")
    await talk.says(said)
    await talk.is_asked("resources", "These are your answers so far", "a parents' morning")
    points = [point for message in talk.messages for point in message["points"]]
    assert len(points) == 4
    assert points[-1].startswith("4. ")
    assert points[-1].endswith("Yes, enough")
