"""Results as Word files and PDFs, to keep, to write on and to send."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from bot.edge import result_files
from bot.results import pdf
from tests.edge.walking import all_answered, code_of, keep, walk
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.reader import Reader

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORDS = "purple elephants"


@pytest.fixture
def code(walked: Edge, rasa: RasaStandIn) -> str:
    talk = walked.open()
    kept = walk(walked, "stoke-plan")
    keep(walked, kept, all_answered("stoke-plan", WORDS))
    return code_of(rasa, talk, kept)


def _no_pdf(_page: object) -> bytes:
    raise pdf.PdfNotPossible


def test_the_word_file_holds_the_answers_and_has_a_name(walked: Edge, code: str) -> None:
    reply = walked.http.get(f"/results/{code}.docx")
    assert reply.status_code == 200
    assert reply.headers["content-type"] == WORD
    assert reply.headers["content-disposition"] == 'attachment; filename="stoke-plan.docx"'
    document = Document(BytesIO(reply.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert WORDS in "\n".join([*cells, *(line.text for line in document.paragraphs)])


def test_the_pdf_holds_the_answers_and_has_a_name(walked: Edge, code: str) -> None:
    reply = walked.http.get(f"/results/{code}.pdf")
    if reply.status_code == 503:
        pytest.skip("this machine makes no PDFs")
    assert reply.headers["content-type"] == "application/pdf"
    assert reply.headers["content-disposition"] == 'attachment; filename="stoke-plan.pdf"'
    pages = PdfReader(BytesIO(reply.content)).pages
    assert WORDS in " ".join(page.extract_text() for page in pages)


def test_neither_file_holds_the_code(walked: Edge, code: str) -> None:
    document = Document(BytesIO(walked.http.get(f"/results/{code}.docx").content))
    assert code not in "\n".join(line.text for line in document.paragraphs)
    assert code.replace("-", " ") not in "\n".join(line.text for line in document.paragraphs)


def test_a_machine_that_makes_no_pdfs_says_that_word_works(
    walked: Edge, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "pdf_of", _no_pdf)
    reader = Reader.at(walked, f"/results/{code}.pdf")
    assert reader.response.status_code == 503
    assert "The Word file has the same in it" in reader.response.text
    assert walked.http.get(f"/results/{code}.docx").status_code == 200


def test_many_files_at_once_are_refused_and_chats_go_on(
    walked: Edge, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_page: object) -> bytes:
        time.sleep(0.2)
        return b"a file"

    monkeypatch.setattr(pdf, "pdf_of", slow)
    talk = walked.open()
    with ThreadPoolExecutor(20) as threads:
        wanted = [threads.submit(walked.http.get, f"/results/{code}.pdf") for _ in range(20)]
        began = time.perf_counter()
        talk.say("What is co-production?")
        waited = time.perf_counter() - began
        replies = [one.result() for one in wanted]
    statuses = [reply.status_code for reply in replies]
    assert set(statuses) == {200, 503}
    assert statuses.count(200) >= result_files._MOST_WAITING
    assert {r.headers["retry-after"] for r in replies if r.status_code == 503} == {"10"}
    assert waited < 1.5
