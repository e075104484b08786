"""The paper for a meeting as a PDF: tagged, whole in any script, and silent about its maker."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from bot.meeting.layout import document_of, pdf_of
from bot.meeting.model import MeetingPaper
from bot.results.printing import PdfNotPossible
from tests.meeting.papers import PAPER, paper
from tests.results.test_pdf import (
    FONTS,
    JOINED,
    LIBRARIES,
    carried,
    lacks_a_font,
    root_of,
    tags,
    text_of,
)
from tests.results.typed import HOSTILE, LONG, unspaced
from tests.support.html import page_problems


def opened(one: MeetingPaper) -> PdfReader:
    """The PDF; skipped on a machine that cannot make any."""
    try:
        return PdfReader(BytesIO(pdf_of(one)))
    except PdfNotPossible:
        pytest.skip(f"PDFs cannot be made on this machine (Debian: apt-get install {LIBRARIES}).")


def children(element: Any) -> Iterator[Any]:
    """The structure elements right below one."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        child = kid.get_object()
        if hasattr(child, "get") and "/S" in child:
            yield child


def every(element: Any, kind: str) -> list[Any]:
    """All structure elements of a kind below one."""
    below = [found for child in children(element) for found in every(child, kind)]
    return [*(child for child in children(element) if child["/S"] == kind), *below]


def test_it_is_tagged_with_its_title_language_headings_lists_table_and_links() -> None:
    pdf = opened(PAPER)
    root = root_of(pdf)
    found = tags(pdf)

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert {"/H1", "/H2", "/H3", "/L", "/LI", "/Table", "/TH", "/Link"} <= set(found)
    assert found.count("/H1") == 1


def test_every_item_of_a_list_has_its_body() -> None:
    tree = root_of(opened(PAPER))["/StructTreeRoot"]

    for item in every(tree, "/LI"):
        assert [one["/S"] for one in children(item)] in (["/Lbl", "/LBody"], ["/LBody"])


def test_every_link_leads_to_where_its_words_say() -> None:
    pdf = opened(PAPER)
    notes = [one.get_object() for page in pdf.pages for one in page.get("/Annots", [])]
    led = {str(one["/A"]["/URI"]) for one in notes}

    assert led == {"https://example.org/toolkit", "https://example.org/tlap"}


def test_what_it_tells_of_itself_is_a_fixed_title_and_the_day_alone() -> None:
    pdf = opened(paper(heading="About Sam", notes="Sam", questions=("Sam?",)))
    metadata = pdf.metadata

    assert metadata is not None
    assert set(metadata) == {"/Title", "/Producer", "/CreationDate"}
    assert metadata.title == "For the meeting: 22 November 2026"
    assert str(metadata["/CreationDate"]).startswith("D:20261122000000")
    assert b"Sam" not in root_of(pdf)["/Metadata"].get_data()


def test_it_says_everything_that_was_chosen_and_where_it_comes_from() -> None:
    text = " ".join(text_of(opened(PAPER)).split())

    for words in (
        "Meeting about short breaks", "Made on 22 November 2026", "Who pays for travel?",
        "Bring the letter.", "What will be done Who does it By when", "Challenge 1: power",
        "The question was: who has the last word?", "Say what cannot change.",
        "Northshire Toolkit, Sharing power, page 4", "Southshire Guide, Meetings",
        "https://example.org/toolkit", "Southshire Guide: no address is printed in it",
        "Lived experience: It has happened to you.", "not a decision by the council",
        "phone 01632 960101", "Page 1 of",
    ):  # fmt: skip
        assert words in text


def test_parts_without_anything_are_left_out_and_there_is_room_to_write() -> None:
    html = document_of(paper(questions=(), notes="", answers=(), terms=()))

    for heading in ("What the assistant said", "What the words mean", "Documents behind"):
        assert heading not in html
    assert "There is room to write some" in html
    assert html.count('class="write-on"') == 10


def test_what_it_is_printed_from_is_good_html() -> None:
    problems = page_problems(document_of(PAPER))

    assert [problem for problem in problems if problem != "one h1 and one main, please"] == []


@pytest.mark.parametrize("script", LONG)
def test_words_of_any_script_arrive_whole(script: str) -> None:
    typed = LONG[script][:600].strip()
    pdf = opened(paper(notes=typed))
    if lacks_a_font(pdf):
        pytest.skip(f"No font here has every letter of {script} (Debian: {FONTS}).")
    found = carried(pdf) if script in JOINED else text_of(pdf)

    assert unspaced(typed) in unspaced(found)


@pytest.mark.parametrize("typed", HOSTILE)
def test_formulas_and_markup_stay_text(typed: str) -> None:
    text = unspaced(text_of(opened(paper(heading=typed, questions=(typed,), notes=typed))))

    assert text.count(unspaced(typed)) == 3
