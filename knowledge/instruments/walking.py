"""Which question is next, which was before, how far it is: pure rules of walking an instrument."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.instruments.answers import Answer, Answers
from knowledge.instruments.model import STEPS, Answered, Instrument, Question


def holds(conditions: Answered, answers: Answers) -> bool:
    """Whether each of these questions was answered with one of its options."""
    return all(_given(answers, question) in options for question, options in conditions.items())


def asked(instrument: Instrument, answers: Answers) -> tuple[Question, ...]:
    """Every question that is asked of somebody who gave these answers, in order.

    An answer to a question that is not asked any more decides nothing.
    """
    path: list[Question] = []
    counted: dict[str, Answer] = {}
    for question in instrument.questions:
        if holds(question.ask_if, counted):
            path.append(question)
            if question.id in answers:
                counted[question.id] = answers[question.id]
    return tuple(path)


def next_question(instrument: Instrument, answers: Answers) -> Question | None:
    """The first question that was neither answered nor skipped; None where all were."""
    return next((q for q in asked(instrument, answers) if q.id not in answers), None)


def question_before(instrument: Instrument, answers: Answers, at: str | None) -> Question | None:
    """The question asked before `at` (the last one, where `at` is none); None before the first."""
    path = asked(instrument, answers)
    ids = [question.id for question in path]
    place = ids.index(at) if at in ids else len(ids)
    return path[place - 1] if place else None


def last_answered(instrument: Instrument, answers: Answers, at: str) -> Question | None:
    """The question at `at` where it has an answer already, or the one answered before it."""
    reached = _up_to(asked(instrument, answers), at)
    return next((q for q in reversed(reached) if q.kind not in STEPS and q.id in answers), None)


def in_force(instrument: Instrument, answers: Answers) -> dict[str, Answer]:
    """The answers that count: those of questions asked, with options that still exist.

    Answers to a branch that was left are kept by the caller, and count again on the way back.
    """
    known = {q.id: q for q in asked(instrument, answers)}
    return {
        question: answer
        for question, answer in answers.items()
        if question in known and _still_an_option(known[question], answer)
    }


def is_complete(instrument: Instrument, answers: Answers) -> bool:
    """Whether every question that is asked was answered or skipped."""
    return next_question(instrument, answers) is None


def progress(instrument: Instrument, answers: Answers, at: str) -> tuple[int, int]:
    """The place of a question and how many there are, what is only told not counted."""
    path = [q for q in asked(instrument, answers) if q.kind not in STEPS]
    reached = _up_to(asked(instrument, answers), at)
    return max(1, sum(q.kind not in STEPS for q in reached)), len(path)


def left(instrument: Instrument, answers: Answers) -> int:
    """How many questions are still to be answered."""
    return sum(q.id not in answers for q in asked(instrument, answers) if q.kind not in STEPS)


def _up_to(path: Iterable[Question], at: str) -> list[Question]:
    reached = []
    for question in path:
        reached.append(question)
        if question.id == at:
            break
    return reached


def _given(answers: Answers, question: str) -> str:
    answer = answers.get(question)
    return answer.option if answer else ""


def _still_an_option(question: Question, answer: Answer) -> bool:
    return not answer.option or question.option(answer.option) is not None
