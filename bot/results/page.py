"""From a walk to its result in words: pure, so that page, Word file and PDF say the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from bot.records.tables import FINISHED
from bot.records.walks import Walk
from bot.results.bars import chart_of
from bot.results.behind import Behind
from bot.results.comparing import comparison_of
from bot.results.group_page import group_page_of
from bot.results.model import Part, PlanRow, ResultPage, Verdict
from bot.results.passages import entries_named, where_of
from bot.results.saying import line_of
from bot.results.scores import score_in_words
from bot.results.wording import day_in_words, day_of, labels, say
from knowledge.instruments.answers import Answers, answers_from_json
from knowledge.instruments.model import CHECK, STEPS, TELL, TEXT, Instrument, Question
from knowledge.instruments.outcome import Gap, Result, result_of
from knowledge.instruments.walking import asked, next_question
from knowledge.model import Entry, Toolkit

__all__ = ["entries_named", "group_page_of", "page_of"]


def page_of(
    instrument: Instrument,
    walk: Walk,
    entries: Mapping[str, Entry],
    toolkits: Mapping[str, Toolkit],
    earlier: Walk | None = None,
) -> ResultPage:
    """The result of a walk, or where it stands; `entries` are those of `entries_named`.

    An unfinished walk shows its answers alone: what comes of them is told when all are given.
    """
    answers = answers_from_json(walk.answers)
    finished = walk.state == FINISHED
    result = result_of(instrument, answers)
    behind = Behind(instrument, answers, walk.area, entries, toolkits)
    moment = walk.finished_at or walk.changed_at
    told = next_question(instrument, answers)
    count = [q for q in asked(instrument, answers) if q.kind not in STEPS]
    area = toolkits.get(walk.area or "")
    return ResultPage(
        title=_title(instrument, day_of(moment), finished),
        instrument=instrument.title,
        kind=instrument.kind,
        area=area.name if area else "",
        when=day_of(moment),
        at=moment,
        finished=finished,
        complete=result.complete,
        answered=sum(q.id in answers and not answers[q.id].skipped for q in count),
        asked=len(count),
        next_question=told.text if told else "",
        early=_early(count, answers) if finished else "",
        warnings=result.warnings if finished else (),
        outcome=_verdict(result, behind) if finished else None,
        score=score_in_words(instrument, result) if finished else "",
        reasons=behind.reasons(result.reasons) if finished else (),
        changes=behind.changes(result.changes) if finished else (),
        gaps=behind.gaps(result.gaps) if finished else (),
        plan=_plan(result.gaps) if finished else (),
        parts=_parts(instrument, answers, walk.area, finished),
        chart=chart_of(instrument, answers, _earlier(earlier, walk)) if finished else None,
        comparison=comparison_of(instrument, walk, earlier) if finished else None,
        sources=tuple(where_of(source, toolkits) for source in instrument.sources),
        checked=day_in_words(instrument.checked),
        send_to=instrument.send_to,
    )


def _title(instrument: Instrument, when: str, finished: bool) -> str:
    kind = instrument.kind if finished else "unfinished"
    return str(labels()["title"][kind]).format(instrument=instrument.title, when=when)


def _early(questions: Sequence[Question], answers: Answers) -> str:
    """Say that the result rests on some of the answers; free words are nobody's duty to write."""
    due = [question for question in questions if question.kind != TEXT]
    left = sum(q.id not in answers or answers[q.id].skipped for q in due)
    if not left:
        return ""
    return say("early" if left > 1 else "early_one", left=left, of=len(due))


def _verdict(result: Result, behind: Behind) -> Verdict:
    outcome = result.outcome
    return Verdict(outcome.title, outcome.text, outcome.steps, behind.passages(outcome.see))


def _plan(gaps: tuple[Gap, ...]) -> tuple[PlanRow, ...]:
    """A line for every gap, said once where several questions call for the same."""
    lines = dict.fromkeys(gap.action or gap.help or gap.question.text for gap in gaps)
    return tuple(PlanRow(what) for what in lines)


def _parts(
    instrument: Instrument, answers: Answers, area: str | None, finished: bool
) -> tuple[Part, ...]:
    """Every question asked under the heading of its part; what was not told is left out.

    Before the end, so is what was not reached.
    """
    path = [
        question
        for question in asked(instrument, answers)
        if question.kind != CHECK
        and (question.id in answers or (finished and question.kind != TELL))
    ]
    return tuple(
        Part(title, tuple(line_of(question, answers, area) for question in questions))
        for title, questions in groupby(path, key=lambda question: question.part)
    )


def _earlier(earlier: Walk | None, walk: Walk) -> Answers:
    if earlier is None or earlier.instrument != walk.instrument:
        return {}
    return answers_from_json(earlier.answers)
