"""What is shown before a card is sent: all of it, with what was left out."""

from __future__ import annotations

from knowledge.instruments.answers import Answer, Answers
from knowledge.instruments.model import CHECK, Instrument
from knowledge.instruments.walking import asked


def says_something(answers: Answers) -> bool:
    """Whether any question was answered and not only skipped."""
    return any(not given.skipped for given in answers.values())


def rest_skipped(instrument: Instrument, answers: Answers) -> Answers:
    """The answers with what is still open left out, so that only the look back remains."""
    left_out = [q for q in asked(instrument, answers) if q.kind != CHECK]
    return {**{question.id: Answer() for question in left_out}, **answers}
