"""A result as a Word file, opened again with the library that a reader's software might use."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table

from bot.records.tables import OPEN
from bot.results.model import ResultPage
from bot.results.word import word_of
from knowledge.instruments.answers import Answer
from knowledge.instruments.model import Instrument
from tests.results.typed import HOSTILE, LONG
from tests.results.walked import chosen, result, walk
from tests.support.instruments import possible_answers
from tests.support.sample_instruments import (
    SAMPLE_CHECKLIST,
    SAMPLE_DECISION,
    SAMPLE_FORM,
    SAMPLE_SCALE,
    SAMPLES,
)

GAPS = chosen(money="no", room="no", thanks="yes")
SCORES = chosen(power=3, time=4, trust=10, block=None)


def opened(page: ResultPage) -> Document:
    return docx.Document(BytesIO(word_of(page)))


def headings(document: Document) -> list[str]:
    return [p.text for p in document.paragraphs if str(p.style and p.style.name) == "Heading 1"]


def table(document: Document, first: str) -> list[list[str]]:
    """The rows of the table whose first header is this."""
    (found,) = (one for one in document.tables if one.rows[0].cells[0].text == first)
    return [[cell.text for cell in row.cells] for row in found.rows]


def every_text(document: Document) -> list[str]:
    cells = [cell for one in document.tables for row in one.rows for cell in row.cells]
    return [p.text for p in document.paragraphs] + [cell.text for cell in cells]


def marks_of_header(one: Table) -> list[Any]:
    return list(one.rows[0]._tr.iter(qn("w:tblHeader")))


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.kind)
@pytest.mark.parametrize("state", ["finished", OPEN])
def test_every_kind_opens_with_headings_that_skip_no_level(one: Instrument, state: str) -> None:
    answers = {question.id: possible_answers(question)[-1] for question in one.questions}
    document = opened(result(one, answers, state=state, earlier=walk(one, {}), area="south"))
    styles = [str(p.style and p.style.name) for p in document.paragraphs]
    levels = [int(s[-1]) if s.startswith("Heading") else 0 for s in styles]
    levels = [level for level, s in zip(levels, styles, strict=True) if level or s == "Title"]

    assert levels[0] == 0
    assert levels.count(0) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_it_has_its_title_its_language_and_the_day_of_the_walk() -> None:
    document = opened(result(SAMPLE_CHECKLIST, GAPS))
    core = document.core_properties
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}

    assert core.title == "A checklist for a meeting: result of 21 November 2026"
    assert (core.language, languages) == ("en-GB", {"en-GB"})
    assert core.created is not None
    assert core.created.date().isoformat() == "2026-11-21"
    assert "python-docx" not in f"{core.author}{core.comments}{core.last_modified_by}"


def test_each_table_repeats_a_marked_header_row() -> None:
    document = opened(result(SAMPLE_SCALE, SCORES, earlier=walk(SAMPLE_SCALE, SCORES)))

    assert len(document.tables) == 5
    for one in document.tables:
        assert len(marks_of_header(one)) == 1
        assert all(cell.text for cell in one.rows[0].cells)


def test_the_plan_has_the_lines_of_the_gaps_and_room_to_write() -> None:
    rows = table(opened(result(SAMPLE_CHECKLIST, GAPS)), "What")

    assert rows == [
        ["What", "Who", "By when"],
        ["See to money", "", ""],
        ["See to room", "", ""],
        ["", "", ""],
        ["", "", ""],
    ]


def test_there_are_lines_for_names_to_be_written_by_hand() -> None:
    rows = table(opened(result(SAMPLE_CHECKLIST, GAPS)), "For")

    assert [row[0] for row in rows[1:]] == [
        "Filled in by", "Role or organisation", "Agreed with", "Date",
    ]  # fmt: skip
    assert {row[1] for row in rows[1:]} == {""}


def test_warnings_come_first_and_the_passages_behind_are_listed_once() -> None:
    document = opened(result(SAMPLE_DECISION, chosen(work=None, arena="many", time="little")))

    assert headings(document)[:2] == ["Read this first", "Result: Title of not-now"]
    texts = every_text(document)
    assert texts.count("1. Time to do it well: Southshire Guide, Time") == 1
    assert "It cannot be done.\nPassages behind this: 1" in texts


def test_scores_are_a_table_whose_shades_are_as_long_as_the_numbers() -> None:
    document = opened(result(SAMPLE_SCALE, SCORES))
    rows = table(document, "Item")
    (found,) = (one for one in document.tables if one.rows[0].cells[0].text == "Item")
    bars = [row.cells[2].paragraphs[0].paragraph_format for row in found.rows[1:]]
    left_over = [bar.right_indent or 0 for bar in bars]

    assert [row[2] for row in rows] == ["Score", "3", "4", "10"]
    assert left_over[0] > left_over[1] > left_over[2] == 0


def test_an_earlier_walk_stands_beside_this_one() -> None:
    before = walk(SAMPLE_SCALE, chosen(power=9, time=4, trust=None))
    document = opened(result(SAMPLE_SCALE, SCORES, earlier=before))

    (compared,) = (one for one in document.tables if one.rows[0].cells[-1].text == "Change")
    assert [row.cells[-1].text for row in compared.rows[1:]] == [
        "Changed", "Changed", "The same", "Changed", "The same",
    ]  # fmt: skip
    assert [row[3] for row in table(document, "Item")] == ["Earlier score", "9", "4", "No number"]


def test_a_form_begins_with_where_to_send_it_the_lines_for_names_and_the_answers() -> None:
    document = opened(result(SAMPLE_FORM, chosen(aim=Answer(words="A café"), people=None)))

    assert headings(document)[:2] == ["To be written in by hand", "All answers"]
    assert document.paragraphs[2].text == "Where to send it: By e-mail to forms@example.org."
    texts = every_text(document)
    assert texts[texts.index("1 Text of aim?") + 1] == "A café"
    assert texts[texts.index("2 Text of people?") + 1] == "Skipped"


def test_an_unfinished_walk_has_its_answers_and_neither_result_nor_plan() -> None:
    document = opened(result(SAMPLE_CHECKLIST, chosen(money="no"), state=OPEN))

    assert headings(document) == ["The answers so far", "Sources"]


@pytest.mark.parametrize("typed", [*HOSTILE, *LONG.values()])
@pytest.mark.parametrize("one", [SAMPLE_FORM, SAMPLE_SCALE], ids=["form", "scale"])
def test_whatever_was_typed_arrives_whole_and_stays_text(one: Instrument, typed: str) -> None:
    question = "aim" if one is SAMPLE_FORM else "block"
    page = result(one, {question: Answer(words=typed)}, earlier=walk(one, {}))

    assert typed in every_text(opened(page))


def test_lines_and_odd_characters_do_no_harm() -> None:
    typed = "one\ntwo\tthree\x00\x0b\x1f\ud800\ufffe end"

    assert "one\ntwo\tthree end" in every_text(
        opened(result(SAMPLE_FORM, chosen(aim=Answer(words=typed))))
    )


def test_what_is_written_from_right_to_left_is_marked_so() -> None:
    document = opened(result(SAMPLE_FORM, chosen(aim=Answer(words="مرحبا"), people=None)))
    (arabic,) = (p for p in document.paragraphs if p.text == "مرحبا")

    assert list(arabic._p.iter(qn("w:bidi")))
    assert arabic.runs[0].font.rtl
    assert len(list(document.element.body.iter(qn("w:bidi")))) == 1
