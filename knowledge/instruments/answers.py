"""What was answered so far: plain data that a record, a document and the rules all read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """One answer: an option's id, a number from 1 to 10, or free words; `note` holds a reason.

    One with none of them was skipped, or told and read.
    """

    option: str = ""
    number: int | None = None
    words: str = ""
    note: str = ""

    @property
    def skipped(self) -> bool:
        """Whether nothing was answered."""
        return not self.option and self.number is None and not self.words

    def as_json(self) -> dict[str, Any]:
        """The fields that hold something."""
        values = {"option": self.option, "number": self.number, "words": self.words}
        return {name: v for name, v in {**values, "note": self.note}.items() if v not in {"", None}}


Answers = Mapping[str, Answer]
"""Question → answer, of every question that was answered, told or skipped."""


def answers_to_json(answers: Answers) -> dict[str, dict[str, Any]]:
    """The answers as a record keeps them."""
    return {question: answer.as_json() for question, answer in answers.items()}


def answers_from_json(kept: Mapping[str, Mapping[str, Any]]) -> dict[str, Answer]:
    """The answers as `answers_to_json` wrote them."""
    return {question: Answer(**answer) for question, answer in kept.items()}
