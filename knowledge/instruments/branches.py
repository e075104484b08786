"""Which question each answer of an instrument leads to, and which answers settle it at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import STEPS, Instrument, Outcome, Question
from knowledge.instruments.outcome import outcome_of
from knowledge.instruments.walking import asked, in_force

Found = TypeVar("Found")
Given = tuple[str, str]
"""A question and one of its options, "" where it has none."""


@dataclass(frozen=True)
class Branches:
    """`leads`: the question after each answer, None at the end; `ends`: what is settled at once."""

    questions: tuple[Question, ...]
    leads: Mapping[Given, Question | None]
    ends: Mapping[Given, Outcome]

    def goes_on(self, question: Question) -> set[str]:
        """The options that do not settle it."""
        return {o.id for o in question.options if (question.id, o.id) not in self.ends}


def branches_of(instrument: Instrument) -> Branches:
    """The branches; raises `ValueError` where an answer leads to several places."""
    questions = tuple(q for q in instrument.questions if q.kind not in STEPS)
    leads = {
        (question.id, option): _after(instrument, question, option)
        for question in questions
        for option in [one.id for one in question.options] or [""]
    }
    ends = {
        (question.id, option.id): _settled(instrument, question, option.id)
        for question in questions[:-1]
        for option in question.options
        if leads[question.id, option.id] is None
    }
    return Branches(questions, leads, ends)


def _after(instrument: Instrument, question: Question, option: str) -> Question | None:
    """The question after an answer, whatever was answered before it."""
    depended_on = {name for one in instrument.questions for name in one.ask_if}
    found: list[Question | None] = []
    for answers in _ways_to(instrument, question, option, depended_on):
        path = [one for one in asked(instrument, answers) if one.kind not in STEPS]
        later = path[path.index(question) + 1 :]
        found.append(later[0] if later else None)
    return _one(found, f"{question.id}: {option}")


def _settled(instrument: Instrument, question: Question, option: str) -> Outcome:
    """What comes of an answer that is the last, whatever was answered before it."""
    every = {one.id for one in instrument.questions}
    ways = _ways_to(instrument, question, option, every)
    found = [outcome_of(instrument, in_force(instrument, answers)) for answers in ways]
    return _one(found, f"{question.id}: {option}")


def _ways_to(
    instrument: Instrument, question: Question, option: str, counting: set[str]
) -> Iterator[dict[str, Answer]]:
    """This answer after all answers to the questions that count, such that it is asked for."""
    before = instrument.questions[: instrument.questions.index(question)]
    chosen = [one for one in before if one.id in counting and one.options]
    for options in product(*([option.id for option in one.options] for one in chosen)):
        answers = {one.id: Answer(option=given) for one, given in zip(chosen, options, strict=True)}
        if question in asked(instrument, answers):
            yield {**answers, question.id: Answer(option=option)}


def _one(found: list[Found], where: str) -> Found:
    if any(one != found[0] for one in found):
        raise ValueError(f"{where} does not lead to one place alone")
    return found[0]
