"""The paper as HTML: its body for the page of the chat, and the whole of it for the PDF."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from bot.meeting.model import MeetingPaper
from bot.meeting.placing import place_after
from bot.meeting.wording import labels
from bot.results.cleaning import clean, direction
from bot.results.printing import printed
from bot.results.templating import templates_in

_FOLDER = Path(__file__).with_name("templates")
_STYLE = _FOLDER / "paper.css"


def pdf_of(paper: MeetingPaper) -> bytes:
    """A tagged PDF; takes about a second, so never call it where others wait."""
    return printed(document_of(paper), _STYLE)


def document_of(paper: MeetingPaper) -> str:
    """The HTML that the PDF is printed from."""
    return _templates().get_template("paper.html").render(paper=paper, body=body_of(paper))


def body_of(paper: MeetingPaper) -> Markup:
    """All below the heading, the same on the page and in the PDF."""
    return Markup(_templates().get_template("body.html").render(paper=paper))


@cache
def _templates() -> Environment:
    templates = templates_in(_FOLDER)
    templates.globals.update(say=labels())
    templates.filters.update(clean=clean, direction=direction, place=place_after)
    return templates
