"""Somebody says in the middle of a walk that they are not safe: help first, and no question."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.stack.walker import Message, Walker
from tests.support.stack import Stack

CHECKLIST = "sefton-pre-involvement"
DISCLOSURE = "my stepdad hits me"
TITLE = "Sefton's checklist before you involve people"


@dataclass(frozen=True)
class Told:
    """Somebody in a walk who told of it; `lines` and `asked` are as they were before."""

    walker: Walker
    lines: list[str]
    asked: Message
    safety: list[Message]


@pytest.fixture
def told(stack: Stack) -> Told:
    walker = Walker.in_the_middle_of(stack, CHECKLIST)
    walker.answers("Yes")
    walker.answers("Partly")
    lines, asked = walker.answers_so_far(), walker.asked
    return Told(walker, lines, asked, walker.says(DISCLOSURE))


def test_the_safety_words_come_alone_and_ask_nothing(told: Told) -> None:
    (safety,) = told.safety

    assert safety["kind"] == "safety"
    assert "0800 1111" in str(safety)
    assert "?" not in safety["text"]
    assert safety["choices"] == []


@pytest.mark.parametrize("text", ["yes, we do", "what is co-production?", "thank you"])
def test_what_is_typed_next_is_no_answer_and_is_followed_by_no_question(
    told: Told, text: str
) -> None:
    told.walker.says(text)

    assert "question" not in told.walker.kinds
    assert told.walker.said[-1]["choices"]
    told.walker.presses(TITLE)
    assert told.walker.answers_so_far() == told.lines


def test_nothing_is_asked_however_much_else_is_said(told: Told) -> None:
    said = [told.walker.says(text) for text in ("thank you", "what is co-production?", "yes")]

    assert "question" not in [message["kind"] for turn in said for message in turn]


@pytest.mark.parametrize("goes_on", [None, "carry on with the questions"])
def test_whoever_goes_on_is_asked_the_same_question_with_all_answers(
    told: Told, goes_on: str | None
) -> None:
    told.walker.says("thank you")
    if goes_on:
        told.walker.says(goes_on)
    else:
        told.walker.presses(TITLE)
    asked = told.walker.asked

    assert (asked["text"], asked["progress"]) == (told.asked["text"], told.asked["progress"])
    assert told.walker.answers_so_far() == told.lines
    told.walker.answers("Not sure")
    assert told.walker.asked["progress"]["at"] == asked["progress"]["at"] + 1
