"""The paper as a Word file and as a PDF, made in the answer itself."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.edge import meeting_files
from bot.edge.problems import Problem
from bot.results.printing import PdfNotPossible
from tests.edge.meeting import (
    PDF,
    WORD,
    at_meeting,
    entry,
    keep,
    main_of,
    make,
    opened,
)
from tests.results.test_pdf import LIBRARIES
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

POWER = "staffordshire/challenge-power"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def reader(walked: Edge, rasa: RasaStandIn) -> Reader:
    """Somebody who looks at a paper."""
    found = at_meeting(walked, rasa, POWER)
    make(
        found, "ask-any-1", heading="About pumpkins", own="Who grows pumpkins?", notes="Bring one."
    )
    return found


def test_the_word_file_says_what_the_page_says(reader: Reader) -> None:
    reply = keep(reader, WORD)
    text = "\n".join(p.text for p in opened(reply).paragraphs)

    assert reply.headers["content-type"] == TYPE
    for words in ("About pumpkins", "Who grows pumpkins?", "Bring one.", entry(POWER).answer):
        assert words in text
        assert words in main_of(reader)


def test_the_pdf_says_what_the_page_says(reader: Reader) -> None:
    reply = keep(reader, PDF)
    if reply.status_code == 503:
        pytest.skip(f"PDFs cannot be made on this machine (Debian: apt-get install {LIBRARIES}).")
    pages = PdfReader(BytesIO(reply.content)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())

    assert reply.headers["content-type"] == "application/pdf"
    for words in ("About pumpkins", "Who grows pumpkins?", "Bring one.", entry(POWER).title):
        assert words in text


@pytest.mark.parametrize(("path", "ending"), [(WORD, "docx"), (PDF, "pdf")])
def test_the_name_of_a_file_tells_the_day_and_nothing_else(
    reader: Reader, path: str, ending: str
) -> None:
    reply = keep(reader, path)
    if reply.status_code == 503:
        pytest.skip(f"PDFs cannot be made on this machine (Debian: apt-get install {LIBRARIES}).")
    named = rf'attachment; filename="meeting-\d{{4}}-\d\d-\d\d\.{ending}"'

    assert re.fullmatch(named, reply.headers["content-disposition"])


def _not_possible(*_document: object) -> bytes:
    raise PdfNotPossible


def _too_many(*_document: object) -> bytes:
    raise Problem("too_many_files", retry_after=10, seconds=10)


@pytest.mark.parametrize(
    ("fails", "words"),
    [
        (_not_possible, "The Word file has the same in it"),
        (_too_many, "Your paper is still here"),
    ],
)
def test_where_no_file_can_be_made_the_paper_is_shown_again_and_says_so(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, fails: object, words: str
) -> None:
    monkeypatch.setattr("bot.meeting.layout.printed", fails)
    hidden = {one["name"]: one["value"] for one in reader.page.all("input", type="hidden")}
    reader.post(PDF, **hidden)

    assert reader.response.status_code == 503
    assert words in main_of(reader)
    assert "Who grows pumpkins?" in main_of(reader)
    assert reader.page.all("a", href="#keep")
    assert keep(reader, WORD).status_code == 200


def test_both_kinds_of_file_end_as_their_type_does() -> None:
    assert {name: one.ending for name, one in meeting_files.FILES.items()} == {
        "word": "docx",
        "pdf": "pdf",
    }
