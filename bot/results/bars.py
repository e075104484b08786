"""The numbers of a scaled instrument, laid out for a chart and the table beside it."""

from __future__ import annotations

from bot.results.model import Bar, Chart
from bot.results.wording import say
from knowledge.instruments.answers import Answers
from knowledge.instruments.model import SCALE, Instrument, Question
from knowledge.instruments.walking import asked

FEWEST = 2


def chart_of(instrument: Instrument, answers: Answers, before: Answers) -> Chart | None:
    """A bar for each number given; None where there are fewer than two to show."""
    questions = [q for q in asked(instrument, answers) if q.kind == SCALE]
    numbered = [(place, q) for place, q in enumerate(questions, 1) if _number(q, answers)]
    if len(numbered) < FEWEST:
        return None
    shared = len({(q.low, q.high) for _, q in numbered}) == 1
    bars = tuple(_bar(place, q, answers, before, own_ends=not shared) for place, q in numbered)
    values = [bar.value for bar in bars]
    return Chart(
        title=say("chart_title", instrument=instrument.title),
        description=say("chart_text", n=len(bars), lowest=min(values), highest=max(values)),
        ends=_ends(numbered[0][1]) if shared else "",
        bars=bars,
    )


def _bar(place: int, question: Question, answers: Answers, before: Answers, own_ends: bool) -> Bar:
    return Bar(
        label=question.item or str(place),
        question=question.text,
        value=_number(question, answers) or 0,
        before=_number(question, before),
        ends=_ends(question) if own_ends else "",
    )


def _number(question: Question, answers: Answers) -> int | None:
    answer = answers.get(question.id)
    return answer.number if answer else None


def _ends(question: Question) -> str:
    return say("chart_ends", low=question.low, high=question.high)
