"""Why a question is asked, and how many are left, are said before it is asked again."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import comes_to, presses
from tests.support.conversation import Talk


@pytest.mark.parametrize(
    ("question", "said", "reason"),
    [
        ("open", "why do you ask?", "the first of the five checklist questions"),
        ("time", "why are you asking me that?", "the second of the five checklist questions"),
        ("skills", "why?", "some are better at leading it than others"),
    ],
)
async def test_a_person_asks_why_a_question_is_asked(
    talk: Talk, question: str, said: str, reason: str
) -> None:
    await comes_to(talk, question)
    await talk.says(said)
    await talk.is_asked(question, "Why I ask", reason)
    await talk.has_answered(arena="collective", **{question: None})


@pytest.mark.parametrize("said", ["how many questions are left?", "how many more are there?"])
async def test_a_person_asks_how_many_questions_are_left(talk: Talk, said: str) -> None:
    await comes_to(talk, "interest-level")
    await talk.says(said)
    await talk.is_asked("interest-level", "There are 2 questions to go, with this one")


async def test_a_person_at_the_last_question_is_told_that_it_is_the_last(talk: Talk) -> None:
    await comes_to(talk, "skills")
    await talk.says("how many more?")
    await talk.is_asked("skills", "This is the last question")
    await talk.chooses("Yes")
    await talk.is_asked("check")


async def test_a_person_sees_with_each_question_how_far_they_are(talk: Talk) -> None:
    await comes_to(talk, "interest-level")
    assert talk.messages[-1]["progress"] == {"at": 7, "of": 8}
    await talk.says("back")
    assert talk.messages[-1]["progress"]["at"] == 6
    await presses(talk, "Yes, they want to share decisions", "Yes, at this level")
    assert talk.messages[-1]["progress"] == {"at": 8, "of": 8}
