"""A result as a tagged PDF (PDF/UA-1), made from one template and one stylesheet of ours.

WeasyPrint and what it needs of Debian are loaded at the first PDF, so that a machine without them
serves all the rest.
"""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from threading import Lock

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.results.chart import svg_of
from bot.results.cleaning import direction
from bot.results.model import ResultPage
from bot.results.passages import numbered, place_in_words
from bot.results.text_layer import carry_words
from bot.results.wording import labels
from knowledge.instruments.model import FORM

_FOLDER = Path(__file__).with_name("templates")
_VARIANT = "pdf/ua-1"
_ONE_AT_A_TIME = Lock()  # each takes a core and some 50 MB
_TELL_LETTERS = ("weasyprint", "fontTools")  # their warnings can hold letters of an answer


class PdfNotPossible(Exception):
    """This machine lacks a library that makes PDFs; a Word file can still be had."""


def pdf_of(page: ResultPage) -> bytes:
    """The file; takes about a second, so never call it where others wait."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        raise PdfNotPossible("WeasyPrint could not be loaded.") from error
    for name in _TELL_LETTERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    nothing = URLFetcher(allowed_protocols=())
    style = CSS(string=(_FOLDER / "document.css").read_text("utf-8"), url_fetcher=nothing)
    with _ONE_AT_A_TIME:
        document = HTML(string=document_of(page), url_fetcher=nothing)
        return document.write_pdf(stylesheets=[style], pdf_variant=_VARIANT, finisher=carry_words)


def document_of(page: ResultPage) -> str:
    """The HTML that the PDF is printed from."""
    template = _templates().get_template("document.html")
    return template.render(result=page, numbers=numbered(page), is_form=page.kind == FORM)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.globals.update(say=labels(), svg_of=svg_of)
    templates.filters.update(direction=direction, place=place_in_words)
    return templates
