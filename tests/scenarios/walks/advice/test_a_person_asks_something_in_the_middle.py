"""A question in the middle is answered from the toolkit, and then the same thing is asked again."""

from __future__ import annotations

import pytest

from tests.scenarios.walks.advice.deciding import PRESSES, comes_to
from tests.support.conversation import Talk


@pytest.mark.parametrize("question", ["work", "arena", "interest", "skills", "check"])
async def test_a_person_asks_what_co_production_is_at_any_question(
    talk: Talk, question: str
) -> None:
    await comes_to(talk, question)
    await talk.says("what is co-production?")
    await talk.expects(kind="answer", entry="staffordshire/what-it-is")
    await talk.is_asked(question)
    await talk.chooses(PRESSES[question])
    assert await talk.slot("walk__question") != question


async def test_a_person_asks_two_things_in_a_row_and_then_answers_in_words(talk: Talk) -> None:
    await comes_to(talk, "open", work="the bus routes")
    await talk.says("What is the Promise?")
    await talk.expects(kind="answer", entry="staffordshire/promise")
    await talk.is_asked("open")
    await talk.says("What are the ten lessons?")
    await talk.expects(kind="answer", entry="staffordshire/lessons")
    await talk.is_asked("open")
    await talk.says("all of it can still be changed")
    await talk.is_asked("time")
    await talk.has_answered(work="the bus routes", arena="collective", open="open")


async def test_a_person_presses_an_entry_offered_in_the_middle(talk: Talk) -> None:
    await comes_to(talk, "arena")
    await talk.says("what is co-production?")
    await talk.chooses("Why co-produce at all")
    await talk.expects(kind="answer", entry="staffordshire/why")
    await talk.is_asked("arena")
    await talk.chooses("Strategic:")
    await talk.has_answered(arena="strategic")


async def test_a_person_says_thank_you_in_the_middle(talk: Talk) -> None:
    await comes_to(talk, "time")
    await talk.says("thank you, that helps")
    await talk.is_asked("time")
    await talk.has_answered(arena="collective", open="open", time=None)
