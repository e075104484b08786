"""Printing our own HTML as a tagged PDF (PDF/UA-1), without fetching anything.

WeasyPrint and what it needs of Debian are loaded at the first PDF, so that a machine without them
serves all the rest.
"""

from __future__ import annotations

import logging
from pathlib import Path
from threading import Lock

from bot.results.text_layer import carry_words

_STYLE = Path(__file__).with_name("templates") / "document.css"
_VARIANT = "pdf/ua-1"
_ONE_AT_A_TIME = Lock()  # each takes a core and some 50 MB
_TELL_LETTERS = ("weasyprint", "fontTools")  # their warnings can hold letters of an answer


class PdfNotPossible(Exception):
    """This machine lacks a library that makes PDFs; a Word file can still be had."""


def printed(document: str, *more_styles: Path) -> bytes:
    """The file; takes about a second, so never call it where others wait."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise PdfNotPossible("WeasyPrint could not be loaded.") from error
    for name in _TELL_LETTERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    nothing = URLFetcher(allowed_protocols=())
    texts = [file.read_text("utf-8") for file in (_STYLE, *more_styles)]
    styles = [CSS(string=text, url_fetcher=nothing) for text in texts]
    with _ONE_AT_A_TIME:
        html = HTML(string=document, url_fetcher=nothing)
        return html.write_pdf(stylesheets=styles, pdf_variant=_VARIANT, finisher=carry_words)
