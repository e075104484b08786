"""A result as a PDF: tagged, whole in any script, and made without fetching anything."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from bot.records.tables import OPEN
from bot.results.model import ResultPage
from bot.results.pdf import PdfNotPossible, document_of, pdf_of
from knowledge.instruments.answers import Answer
from knowledge.instruments.model import Instrument
from tests.results.typed import HOSTILE, LONG, unspaced
from tests.results.walked import chosen, result, walk
from tests.support.html import page_problems
from tests.support.instruments import possible_answers
from tests.support.sample_instruments import (
    SAMPLE_CHECKLIST,
    SAMPLE_DECISION,
    SAMPLE_FORM,
    SAMPLE_SCALE,
    SAMPLES,
)

LIBRARIES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
FONTS = "fonts-noto-core fonts-noto-color-emoji"
JOINED = {"Arabic", "Urdu", "Bengali", "Hindi", "Punjabi"}


def opened(page: ResultPage) -> PdfReader:
    """The PDF; skipped on a machine that cannot make any."""
    try:
        return PdfReader(BytesIO(pdf_of(page)))
    except PdfNotPossible:
        pytest.skip(f"PDFs cannot be made on this machine (Debian: apt-get install {LIBRARIES}).")


def text_of(pdf: PdfReader) -> str:
    return " ".join(page.extract_text() for page in pdf.pages)


def carried(pdf: PdfReader) -> str:
    """The words that lines carry beside the letters they draw."""
    marks = [
        operands[1]
        for page in pdf.pages
        for operands, operator in ContentStream(page["/Contents"].get_object(), pdf).operations
        if operator == b"BDC"
    ]
    return "".join(str(mark["/ActualText"]) for mark in marks if "/ActualText" in mark)


def root_of(pdf: PdfReader) -> Any:
    """The catalogue, which says what kind of PDF it is."""
    return pdf.trailer["/Root"].get_object()


def tags(pdf: PdfReader) -> list[str]:
    """The kind of every structure element."""
    return [str(element["/S"]) for element in _elements(root_of(pdf)["/StructTreeRoot"])]


def lacks_a_font(pdf: PdfReader) -> bool:
    """Whether a letter was drawn as a box: fonts with such letters name their own encoding."""
    resources: list[Any] = [page["/Resources"] for page in pdf.pages]
    fonts = [font.get_object() for one in resources for font in one["/Font"].values()]
    drawn = [font for font in fonts if font["/Subtype"] == "/Type0"]
    return any(font["/Encoding"] != "/Identity-H" for font in drawn)


def _elements(parent: Any) -> Iterator[Any]:
    kids = parent.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        element = kid.get_object()
        if hasattr(element, "get") and "/S" in element:
            yield element
            yield from _elements(element)


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.kind)
@pytest.mark.parametrize("state", ["finished", OPEN])
def test_every_kind_is_a_tagged_pdf_with_its_title_and_language(
    one: Instrument, state: str
) -> None:
    answers = {question.id: possible_answers(question)[-1] for question in one.questions}
    page = result(one, answers, state=state, earlier=walk(one, {}), area="south")
    pdf = opened(page)
    root = root_of(pdf)

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert pdf.metadata is not None
    assert pdf.metadata.title == page.title
    assert {"/Document", "/H1", "/H2", "/P"} <= set(tags(pdf))


def test_tables_and_lists_and_the_chart_are_tagged_as_what_they_are() -> None:
    page = result(SAMPLE_SCALE, chosen(power=3, time=4, trust=10, block=None))
    pdf = opened(page)
    found = tags(pdf)
    elements = _elements(root_of(pdf)["/StructTreeRoot"])
    (figure,) = (one for one in elements if one["/S"] == "/Figure")

    assert {"/Table", "/THead", "/TH", "/TD", "/L", "/LI"} <= set(found)
    assert figure["/Alt"] == "Scores from 1 to 10: How far are we?"


def test_it_says_what_the_page_says() -> None:
    answers = chosen(money="no", room="no", thanks="yes")
    text = " ".join(text_of(opened(result(SAMPLE_CHECKLIST, answers))).split())

    for words in (
        "A checklist for a meeting", "Finished on 21 November 2026", "Result: Title of wait",
        "Score: 1 of 3", "Help with money.", "What Who By when", "See to room", "Filled in by",
        "Northshire Toolkit, Introduction, page 3, https://example.org/toolkit",
        "Money for taking part: Northshire Toolkit, Budgets, page 7", "Page 1 of",
    ):  # fmt: skip
        assert words in text


def test_warnings_come_first_and_a_form_begins_with_its_answers() -> None:
    decided = document_of(result(SAMPLE_DECISION, chosen(work=None, arena="many", time="little")))
    form = document_of(result(SAMPLE_FORM, chosen(aim=Answer(words="A café"))))

    assert decided.index("Time is short.") < decided.index("Title of not-now")
    places = ["forms@example.org", "Filled in by", "A café", "Title of end"]
    assert sorted(places, key=form.index) == places


@pytest.mark.parametrize("one", SAMPLES, ids=lambda one: one.kind)
def test_what_it_is_printed_from_is_good_html(one: Instrument) -> None:
    answers = {question.id: possible_answers(question)[-1] for question in one.questions}
    problems = page_problems(document_of(result(one, answers, earlier=walk(one, {}))))

    assert [problem for problem in problems if problem != "one h1 and one main, please"] == []


@pytest.mark.parametrize("script", LONG)
def test_a_thousand_characters_of_any_script_arrive_whole(script: str) -> None:
    typed = LONG[script]
    pdf = opened(result(SAMPLE_FORM, chosen(aim=Answer(words=typed))))
    if lacks_a_font(pdf):
        pytest.skip(f"No font here has every letter of {script} (Debian: {FONTS}).")
    found = carried(pdf) if script in JOINED else text_of(pdf)

    assert unspaced(typed) in unspaced(found)


def test_long_answers_then_and_now_are_whole_though_no_page_holds_the_row() -> None:
    before, now = LONG["English"], LONG["Polish"]
    earlier = walk(SAMPLE_FORM, chosen(aim=Answer(words=before)))
    page = result(SAMPLE_FORM, chosen(aim=Answer(words=now)), earlier=earlier)
    text = unspaced(text_of(opened(page)))

    for word in {*before.split(), *now.split()}:
        times = before.split().count(word) + 2 * now.split().count(word)
        assert text.count(unspaced(word)) >= times


@pytest.mark.parametrize("typed", HOSTILE)
def test_formulas_and_markup_stay_text(typed: str) -> None:
    pdf = opened(result(SAMPLE_FORM, chosen(aim=Answer(words=typed, note=typed))))

    assert unspaced(text_of(pdf)).count(unspaced(typed)) == 2


def test_nothing_is_fetched_even_where_markup_slipped_in(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    asked: list[str] = []
    opened(result(SAMPLE_FORM, {}))
    secret = tmp_path / "secret.txt"
    secret.write_text("do not read")
    image = f'<img src="{secret.as_uri()}" alt=""><img src="http://127.0.0.1:9/x" alt="">'
    style = f'<link rel="stylesheet" href="{secret.as_uri()}">'
    monkeypatch.setattr("urllib.request.OpenerDirector.open", lambda *a, **k: asked.append(a[1]))
    monkeypatch.setattr("bot.results.pdf.document_of", lambda page: f"{style}<p>{image}</p>")

    pdf_of(result(SAMPLE_FORM, {}))
    assert asked == []


def test_no_letter_of_an_answer_reaches_a_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        opened(result(SAMPLE_FORM, chosen(aim=Answer(words="\U0001f9ff\ue123 中文"))))

    assert not [one for one in caplog.records if one.name.startswith(("weasyprint", "fontTools"))]
    assert not [letter for letter in "\U0001f9ff\ue123中文" if letter in caplog.text]


def test_without_the_libraries_it_is_not_possible_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    with pytest.raises(PdfNotPossible):
        pdf_of(result(SAMPLE_FORM, {}))
