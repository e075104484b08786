"""Every instrument that ships, from opening a conversation to its page, Word file and PDF."""

from __future__ import annotations

from itertools import pairwise

import pytest

from bot.codes import words
from knowledge.load import CONTENT
from knowledge.store import KnowledgeBase
from tests.results.test_pdf import root_of, tags
from tests.results.test_word import marks_of_header
from tests.results.typed import unspaced
from tests.stack.documents import levels_of, lines_of_word, opened_pdf, opened_word, words_of_pdf
from tests.stack.walker import Walker, code_in, page_at
from tests.support.stack import Stack

NO_INSTRUMENTS = {"answers", "check", "check-card"}
NO_RESULT = {"sefton-comment-card"}  # a card is sent, see test_cards
FILES = sorted((CONTENT / "instruments").glob("*.yml"))
INSTRUMENTS = [file.stem for file in FILES if file.stem not in NO_INSTRUMENTS | NO_RESULT]


@pytest.fixture(scope="module", params=INSTRUMENTS)
def walker(request: pytest.FixtureRequest, stack: Stack) -> Walker:
    """Somebody who went through an instrument to its end, once for all tests of it."""
    one = Walker.in_the_middle_of(stack, request.param)
    one.goes_to_the_end()
    return one


def test_no_instrument_is_left_out(stack: Stack) -> None:
    shipped = KnowledgeBase(stack.home / "knowledge.db").instruments()

    assert sorted(one.id for one in shipped) == sorted([*INSTRUMENTS, *NO_RESULT])


def test_a_walk_ends_with_a_sourced_result_and_a_receipt_with_a_code(walker: Walker) -> None:
    *results, receipt = walker.said
    code = code_in([receipt])

    assert {message["kind"] for message in results} == {"result"}
    assert results[0]["sources"]
    assert receipt["kind"] == "receipt"
    assert set(code.split("-")) <= set(words())
    assert [link["url"] for link in receipt["links"]] == [f"/results/{code}"]


def test_each_question_is_asked_once_with_how_far_it_is(walker: Walker) -> None:
    asked = [question for question, _ in walker.given]
    told = [message["progress"] for message in walker.talk.history() if message.get("progress")]

    assert len(set(asked)) == len(asked)
    assert [one["at"] for one in told] == [*range(1, len(told) + 1)]
    assert all(one["at"] <= one["of"] for one in told)
    assert told[-1]["at"] == told[-1]["of"]


def test_the_page_of_the_result_is_good_and_holds_every_answer(
    stack: Stack, walker: Walker
) -> None:
    reader = page_at(stack, f"/results/{code_in(walker.said)}")
    shown = unspaced(reader.page.text("main"))

    assert reader.response.status_code == 200
    assert [one for one in walker.given if unspaced("".join(one)) not in shown] == []


def test_the_word_file_has_headings_header_rows_and_every_answer(
    stack: Stack, walker: Walker
) -> None:
    document = opened_word(stack, code_in(walker.said))
    lines, levels = lines_of_word(document), levels_of(document)

    assert (levels[0], levels.count(0)) == (0, 1)
    assert all(b <= a + 1 for a, b in pairwise(levels))
    assert document.core_properties.language == "en-GB"
    assert document.tables
    assert [len(marks_of_header(table)) for table in document.tables] == [1] * len(document.tables)
    for one in walker.given:
        assert [line for line in lines if line.endswith(unspaced("".join(one)))], one


def test_the_pdf_is_tagged_in_english_and_holds_every_answer(stack: Stack, walker: Walker) -> None:
    pdf = opened_pdf(stack, code_in(walker.said))
    root, shown = root_of(pdf), words_of_pdf(pdf)

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert {"/Document", "/H1", "/H2", "/P", "/Table", "/TH"} <= set(tags(pdf))
    assert [one for one in walker.given if unspaced("".join(one)) not in shown] == []
