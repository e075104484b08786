"""What comes of the answers: the result, why, what to do, and what would change it.

Pure: the same answers always give the same result, and each step can be read in the content.
"""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.instruments.answers import Answer, Answers
from knowledge.instruments.model import (
    CHOICE,
    COUNT,
    DECISION,
    MEAN,
    SCALE,
    STEPS,
    Instrument,
    Option,
    Outcome,
    Question,
)
from knowledge.instruments.walking import asked, holds, in_force, is_complete


@dataclass(frozen=True)
class Gap:
    """An answer that calls for action: what helps, and the line for the plan."""

    question: Question
    help: str
    action: str


@dataclass(frozen=True)
class Reason:
    """What one answer did to the result."""

    question: Question
    option: Option


@dataclass(frozen=True)
class Change:
    """An answer that, given instead, would lead to another result."""

    question: Question
    option: Option
    outcome: Outcome


@dataclass(frozen=True)
class Result:
    """The outcome of a walk; `score` is a count or a mean, `out_of` its highest, None without."""

    outcome: Outcome
    complete: bool
    score: float | None
    out_of: int | None
    warnings: tuple[str, ...]
    gaps: tuple[Gap, ...]
    reasons: tuple[Reason, ...]
    changes: tuple[Change, ...]


def result_of(instrument: Instrument, answers: Answers) -> Result:
    """The result of these answers, of some of the questions or of all."""
    counted = in_force(instrument, answers)
    outcome = outcome_of(instrument, counted)
    score, out_of = score_of(instrument, counted)
    reasons = tuple(_reasons(instrument, counted))
    return Result(
        outcome=outcome,
        complete=is_complete(instrument, answers),
        score=score,
        out_of=out_of,
        warnings=tuple(reason.option.warning for reason in reasons if reason.option.warning),
        gaps=gaps_of(instrument, counted),
        reasons=tuple(reason for reason in reasons if reason.option.means),
        changes=_changes(instrument, counted, outcome),
    )


def outcome_of(instrument: Instrument, answers: Answers) -> Outcome:
    """The first outcome whose conditions all hold; the last one always does."""
    return next(o for o in instrument.outcomes if _fits(o, instrument, answers))


def score_of(instrument: Instrument, answers: Answers) -> tuple[float | None, int | None]:
    """The score and the highest it could be; (None, None) where nothing is scored."""
    if instrument.score == COUNT:
        scored = [q for q in asked(instrument, answers) if any(o.score for o in q.options)]
        reached = sum(o.score for q in scored if (o := _option(q, answers)) is not None)
        return float(reached), sum(max(o.score for o in q.options) for q in scored)
    numbers = [answer.number for answer in answers.values() if answer.number is not None]
    if instrument.score == MEAN and numbers:
        return round(sum(numbers) / len(numbers), 1), 10
    return None, None


def gaps_of(instrument: Instrument, answers: Answers) -> tuple[Gap, ...]:
    """Every answer that calls for action, in the order asked."""
    return tuple(
        gap for q in asked(instrument, answers) if (gap := _gap(q, answers.get(q.id))) is not None
    )


def _fits(outcome: Outcome, instrument: Instrument, answers: Answers) -> bool:
    score = score_of(instrument, answers)[0] or 0.0
    some = outcome.if_any.items()
    todos = outcome.todos_at_most
    return (
        holds(outcome.if_all, answers)
        and (not some or any(holds({question: given}, answers) for question, given in some))
        and (outcome.at_least is None or score >= outcome.at_least)
        and (outcome.at_most is None or score <= outcome.at_most)
        and (todos is None or len(gaps_of(instrument, answers)) <= todos)
    )


def _gap(question: Question, answer: Answer | None) -> Gap | None:
    if answer is None or answer.skipped:
        return None
    option = question.option(answer.option)
    low = question.kind == SCALE and (answer.number or 0) < question.todo_below
    if not low and (option is None or not option.todo):
        return None
    told, action = (option.help, option.action) if option else ("", "")
    return Gap(question, told or question.help, action or question.action)


def _reasons(instrument: Instrument, answers: Answers) -> list[Reason]:
    return [
        Reason(question, option)
        for question in asked(instrument, answers)
        if (option := _option(question, answers)) is not None
    ]


def _changes(instrument: Instrument, answers: Answers, outcome: Outcome) -> tuple[Change, ...]:
    """For a decision, each single answer that would lead elsewhere; other kinds show no such."""
    if instrument.kind != DECISION:
        return ()
    found = []
    for question in asked(instrument, answers):
        if question.kind == CHOICE and question.id in answers:
            found += _changes_of(question, instrument, answers, outcome)
    return tuple(found)


def _changes_of(
    question: Question, instrument: Instrument, answers: Answers, outcome: Outcome
) -> list[Change]:
    given, found = answers[question.id].option, []
    for option in question.options:
        instead = {**answers, question.id: Answer(option=option.id)}
        if option.id == given or not is_complete(instrument, instead):
            continue
        other = outcome_of(instrument, in_force(instrument, instead))
        if other.id != outcome.id:
            found.append(Change(question, option, other))
    return found


def _option(question: Question, answers: Answers) -> Option | None:
    answer = answers.get(question.id)
    return question.option(answer.option) if answer and question.kind not in STEPS else None
