"""The paper for a meeting as a Word file, opened again as a reader's software might."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from bot.meeting.word import word_of
from tests.meeting.papers import PAPER, paper
from tests.results.typed import HOSTILE, LONG


def opened(data: bytes) -> Document:
    return docx.Document(BytesIO(data))


def styled(document: Document, style: str) -> list[str]:
    """The text of every paragraph of a style; links count as text."""
    found = [p for p in document.paragraphs if p.style is not None and p.style.name == style]
    return ["".join(node.text or "" for node in p._p.iter(qn("w:t"))) for p in found]


def test_its_headings_are_headings_and_skip_no_level() -> None:
    document = opened(word_of(PAPER))
    names = [str(p.style and p.style.name) for p in document.paragraphs]
    levels = [
        int(n[-1]) if n.startswith("Heading") else 0 for n in names if "ead" in n or n == "Title"
    ]

    assert styled(document, "Title") == ["Meeting about short breaks"]
    assert styled(document, "Heading 1") == [
        "Questions to ask", "Notes", "What was agreed", "What the assistant said",
        "What the words mean", "Documents behind the answers", "What this paper is, and is not",
        "Whom to ask",
    ]  # fmt: skip
    assert styled(document, "Heading 2")[0] == "Challenge 1: power"
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_questions_are_a_numbered_list_and_points_and_sources_are_lists() -> None:
    document = opened(word_of(PAPER))

    assert styled(document, "List Number") == ["Who decides in the end?", "Who pays for travel?"]
    points = styled(document, "List Bullet")
    assert "Say what cannot change." in points
    assert "Northshire Toolkit, Sharing power, page 4" in points
    assert "Lived experience: It has happened to you." in points


def test_links_have_words_and_lead_somewhere() -> None:
    document = opened(word_of(PAPER))
    links = list(document.element.body.iter(qn("w:hyperlink")))
    led = {
        "".join(node.text or "" for node in link.iter(qn("w:t"))): document.part.rels[
            link.get(qn("r:id"))
        ].target_ref
        for link in links
    }

    assert led == {
        "Northshire Toolkit": "https://example.org/toolkit",
        "Think Local Act Personal": "https://example.org/tlap",
    }


def test_there_are_lines_to_write_on_and_a_table_with_a_header() -> None:
    document = opened(word_of(PAPER))
    (table,) = document.tables

    assert len(styled(document, "Line to write on")) == 2 * 2 + 5
    assert [cell.text for cell in table.rows[0].cells] == [
        "What will be done", "Who does it", "By when"
    ]  # fmt: skip
    assert list(table.rows[0]._tr.iter(qn("w:tblHeader")))


def test_its_properties_hold_a_fixed_title_the_language_and_the_day_alone() -> None:
    data = word_of(paper(heading="About Sam", notes="Sam", questions=("Sam?",)))
    core = opened(data).core_properties
    with ZipFile(BytesIO(data)) as parts:
        about = b"".join(parts.read(name) for name in parts.namelist() if "docProps/" in name)

    assert core.title == "For the meeting: 22 November 2026"
    assert core.language == "en-GB"
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")
    assert (core.created.hour, core.created.minute) == (0, 0)
    assert b"Sam" not in about


@pytest.mark.parametrize("typed", [*HOSTILE, *LONG.values()])
def test_whatever_was_typed_arrives_whole_and_stays_text(typed: str) -> None:
    document = opened(word_of(paper(heading=typed, questions=(typed,), notes=typed)))

    assert [p.text for p in document.paragraphs].count(typed) == 3
