"""A walk beside an earlier one through the same instrument."""

from __future__ import annotations

from bot.records.walks import Walk
from bot.results.model import Compared, Comparison
from bot.results.saying import given_or_why_not
from bot.results.scores import score_in_words
from bot.results.wording import day_of
from knowledge.instruments.answers import Answers, answers_from_json
from knowledge.instruments.model import STEPS, Instrument, Question
from knowledge.instruments.outcome import result_of
from knowledge.instruments.walking import asked


def comparison_of(instrument: Instrument, walk: Walk, earlier: Walk | None) -> Comparison | None:
    """Every question asked then or now; None without an earlier walk of the same instrument."""
    if earlier is None or earlier.instrument != walk.instrument:
        return None
    before, now = answers_from_json(earlier.answers), answers_from_json(walk.answers)
    either = {*_ids(instrument, before), *_ids(instrument, now)}
    return Comparison(
        when=day_of(earlier.finished_at or earlier.changed_at),
        before=_result(instrument, before),
        now=_result(instrument, now),
        lines=tuple(
            _compared(question, instrument, before, now, walk.area)
            for question in instrument.questions
            if question.id in either and question.kind not in STEPS
        ),
    )


def _ids(instrument: Instrument, answers: Answers) -> list[str]:
    return [question.id for question in asked(instrument, answers)]


def _compared(
    question: Question, instrument: Instrument, before: Answers, now: Answers, area: str | None
) -> Compared:
    given, then = given_or_why_not(question, instrument, before, area)
    gives, today = given_or_why_not(question, instrument, now, area)
    return Compared(question.item, question.text, then, today, changed=given != gives)


def _result(instrument: Instrument, answers: Answers) -> str:
    result = result_of(instrument, answers)
    score = score_in_words(instrument, result)
    return f"{result.outcome.title} ({score})" if score else result.outcome.title
