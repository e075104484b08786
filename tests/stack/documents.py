"""A result's Word file and PDF, and what can be read in them without spaces and line ends."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from docx.document import Document
from pypdf import PdfReader

from tests.results.test_pdf import LIBRARIES, text_of
from tests.results.typed import unspaced
from tests.support.stack import Stack

_FOOT = re.compile(r"Page\d+of\d+")


def opened_word(stack: Stack, code: str) -> Document:
    """The Word file of a result."""
    reply = stack.http.get(f"/results/{code}.docx")
    assert reply.status_code == 200, reply.text
    return docx.Document(BytesIO(reply.content))


def opened_pdf(stack: Stack, code: str) -> PdfReader:
    """The PDF of a result; skipped on a machine that says it can make none."""
    reply = stack.http.get(f"/results/{code}.pdf")
    if reply.status_code == 503 and "The Word file has the same in it" in reply.text:
        pytest.skip(f"PDFs cannot be made on this machine (Debian: apt-get install {LIBRARIES}).")
    assert reply.status_code == 200, reply.text
    return PdfReader(BytesIO(reply.content))


def lines_of_word(document: Document) -> list[str]:
    """Each paragraph, alone and with the one after it, and each row of two cells of a table."""
    paragraphs = [unspaced(paragraph.text) for paragraph in document.paragraphs]
    rows = [
        unspaced("".join(cell.text for cell in row.cells))
        for table in document.tables
        if len(table.columns) == 2
        for row in table.rows
    ]
    return [*paragraphs, *(a + b for a, b in pairwise(paragraphs)), *rows]


def words_of_pdf(pdf: PdfReader) -> str:
    """All its words in the order of reading, without the foot of each page."""
    return _FOOT.sub("", unspaced(text_of(pdf)))


def levels_of(document: Document) -> list[int]:
    """The level of each heading in order; that of the title is 0."""
    styles = [str(paragraph.style and paragraph.style.name) for paragraph in document.paragraphs]
    return [
        0 if style == "Title" else int(style[-1])
        for style in styles
        if style == "Title" or style.startswith("Heading")
    ]
