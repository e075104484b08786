"""A thousand characters of any script, formulas and markup arrive whole, and stay text."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.results.test_pdf import FONTS, JOINED, carried, lacks_a_font, text_of
from tests.results.typed import LONG, LONGEST, unspaced
from tests.stack.documents import lines_of_word, opened_pdf, opened_word
from tests.stack.walker import Walker, code_in, page_at
from tests.support.stack import Stack

FORM = "stoke-do"
SCRIPTS = ("Arabic", "Bengali", "Polish", "emoji")
FORMULA = '=HYPERLINK("https://example.org/pay","Press") <script>alert(1)</script>'


@pytest.fixture(scope="module")
def walker(stack: Stack) -> Walker:
    """Somebody who wrote as much as can be sent into a form, in four scripts, and code."""
    walker = Walker.in_the_middle_of(stack, FORM)
    for answer in (*(LONG[script] for script in SCRIPTS), FORMULA):
        walker.answers(answer)
    walker.goes_to_the_end()
    return walker


@pytest.fixture(scope="module")
def pdf(stack: Stack, walker: Walker) -> PdfReader:
    return opened_pdf(stack, code_in(walker.said))


def test_each_answer_was_as_long_as_can_be_sent(walker: Walker) -> None:
    sent = [len(answer) for _, answer in walker.given]

    assert sent == [*[LONGEST] * len(SCRIPTS), len(FORMULA)]
    assert walker.talk.send(text="x" * (LONGEST + 1)).status_code == 413


def test_the_page_holds_each_whole_and_no_markup(stack: Stack, walker: Walker) -> None:
    page = page_at(stack, f"/results/{code_in(walker.said)}").page
    given = [" ".join(words.split()) for words in page.words["p"]]

    assert [one for _, one in walker.given if one not in given] == []
    assert page.all("script") == []
    assert [link for link in page.all("a") if "/pay" in link["href"]] == []


def test_the_word_file_holds_each_whole_and_no_field(stack: Stack, walker: Walker) -> None:
    document = opened_word(stack, code_in(walker.said))
    body = document.element.body

    assert [one for _, one in walker.given if unspaced(one) not in lines_of_word(document)] == []
    assert FORMULA in [paragraph.text for paragraph in document.paragraphs]
    for name in ("w:hyperlink", "w:fldSimple", "w:instrText"):
        assert list(body.iter(qn(name))) == []


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_pdf_holds_each_whole(pdf: PdfReader, script: str) -> None:
    if lacks_a_font(pdf):
        pytest.skip(f"No font here has every letter of these scripts (Debian: {FONTS}).")
    found = carried(pdf) if script in JOINED else text_of(pdf)

    assert unspaced(LONG[script]) in unspaced(found)


def test_the_pdf_shows_a_formula_as_text_and_links_and_runs_nothing(pdf: PdfReader) -> None:
    held = str([page.get("/Annots") for page in pdf.pages]) + str(pdf.trailer["/Root"])

    assert unspaced(FORMULA) in unspaced(text_of(pdf))
    assert not [word for word in ("/pay", "/JavaScript", "/OpenAction") if word in held]
