"""The answers in a Word file: as a form, as tables, as bars, and beside earlier ones."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from bot.results.model import ANSWERED, TOLD, Line, ResultPage
from bot.results.word_file import WordFile, bar_in
from bot.results.wording import say
from knowledge.instruments.model import FORM, HIGHEST

_TWO = (1.0, 1.0)
_COMPARED = (3.0, 2.0, 2.0, 1.3)
_SCORES = (0.8, 5.0, 4.0)
_EARLIER = 1.4


def write_answers(file: WordFile, page: ResultPage) -> None:
    """Every answer; those of a form in full width, as there is much to write in one."""
    file.heading(say("answers" if page.finished else "answers_so_far"), 1)
    if not page.parts:
        file.paragraph(say("no_answers"))
    for part in page.parts:
        if part.title:
            file.heading(part.title, 2)
        for told, lines in groupby(part.lines, key=lambda line: line.state == TOLD):
            if told:
                _told(file, lines)
            elif page.kind == FORM:
                _form(file, lines)
            else:
                rows = [[_question(line), _answer(line)] for line in lines]
                file.table([say("answer_question"), say("answer_answer")], rows, _TWO)


def write_chart(file: WordFile, page: ResultPage) -> None:
    """The numbers as a table, each shaded as far as it reaches."""
    chart = page.chart
    if chart is None:
        return
    file.heading(say("chart_only_table"), 1)
    if chart.ends:
        file.paragraph(chart.ends)
    rows = []
    for bar in chart.bars:
        row = [bar.label, f"{bar.question} {bar.ends}".strip(), str(bar.value)]
        then = say("chart_no_number") if bar.before is None else str(bar.before)
        rows.append([*row, then] if chart.compares else row)
    titles = [say("chart_item"), say("chart_question"), say("chart_value")]
    earlier = [say("chart_before")] if chart.compares else []
    widths = (*_SCORES, _EARLIER) if chart.compares else _SCORES
    table = file.table([*titles, *earlier], rows, widths)
    for drawn, bar in zip(table.rows[1:], chart.bars, strict=True):
        bar_in(drawn.cells[2], bar.value, HIGHEST)


def write_comparison(file: WordFile, page: ResultPage) -> None:
    """Every question then and now."""
    compared = page.comparison
    if compared is None:
        return
    file.heading(say("comparison", when=compared.when), 1)
    name = {0: "comparison_none", 1: "comparison_one"}.get(compared.changed, "comparison_some")
    file.paragraph(say(name, n=compared.changed, when=compared.when))
    same = compared.before == compared.now
    rows = [[say("compared_result"), compared.before, compared.now, _changed(not same)]]
    for line in compared.lines:
        question = f"{line.item} {line.question}".strip()
        rows.append([question, line.before, line.now, _changed(line.changed)])
    now, change = say("compared_now"), say("compared_changed")
    file.table([say("compared_question"), compared.when, now, change], rows, _COMPARED)


def _told(file: WordFile, lines: Iterable[Line]) -> None:
    for line in lines:
        file.paragraph(line.question)
        if line.more:
            file.quiet(line.more)


def _form(file: WordFile, lines: Iterable[Line]) -> None:
    for line in lines:
        file.heading(f"{line.item} {line.question}".strip(), 2)
        if line.more:
            file.quiet(line.more)
        if line.state == ANSWERED:
            file.paragraph(line.answer)
        else:
            file.quiet(say(line.state))
        if line.note:
            file.paragraph(line.note, label=say("note"))


def _question(line: Line) -> str:
    asked = f"{line.item} {line.question}".strip()
    return f"{asked}\n{line.more}" if line.more else asked


def _answer(line: Line) -> str:
    given = line.answer if line.state == ANSWERED else say(line.state)
    return f"{given}\n{say('note')}: {line.note}" if line.note else given


def _changed(changed: bool) -> str:
    return say("changed" if changed else "same")
