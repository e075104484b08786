"""A result as a tagged PDF, made from one template of ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from bot.results.chart import svg_of
from bot.results.cleaning import direction
from bot.results.model import ResultPage
from bot.results.passages import numbered, place_in_words
from bot.results.printing import PdfNotPossible, printed
from bot.results.templating import templates_in
from bot.results.wording import labels
from knowledge.instruments.model import FORM

__all__ = ["PdfNotPossible", "document_of", "pdf_of"]

_FOLDER = Path(__file__).with_name("templates")


def pdf_of(page: ResultPage) -> bytes:
    """The file; takes about a second, so never call it where others wait."""
    return printed(document_of(page))


def document_of(page: ResultPage) -> str:
    """The HTML that the PDF is printed from."""
    template = _templates().get_template("document.html")
    return template.render(result=page, numbers=numbered(page), is_form=page.kind == FORM)


@cache
def _templates() -> Environment:
    templates = templates_in(_FOLDER)
    templates.globals.update(say=labels(), svg_of=svg_of)
    templates.filters.update(direction=direction, place=place_in_words)
    return templates
