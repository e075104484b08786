"""Rendering the pages; every word is in `wording.yml` or comes with the conversation."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from uuid import uuid4

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sanic.response import HTTPResponse

from bot.council import Council
from bot.edge.answers import as_html
from bot.edge.browser import Browser
from bot.edge.problems import Problem
from bot.edge.transcript import is_unanswered, items
from bot.edge.wording import Wording
from bot.records.messages import PublicMessage
from bot.results.chart import svg_of
from bot.results.wording import labels
from bot.settings import Settings

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Shown:
    """What a chat page shows beside the transcript: what went wrong, and what the person typed."""

    problem: Problem | None = None
    draft: str = ""
    message_id: str = ""
    notice: str = ""
    thanked: str = ""
    messages: Sequence[PublicMessage] = field(default_factory=tuple)
    area: str | None = None
    reading: str = "standard"


class Pages:
    """The pages of one council."""

    def __init__(self, settings: Settings, council: Council, wording: Wording) -> None:
        self._wording = wording
        self._council = council
        self._templates = Environment(
            loader=FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            council=council,
            page=wording.labels("page", limit=settings.message_characters),
            compare=wording.labels("compare"),
            result_words=wording.labels("result"),
            say=labels(),
            svg_of=svg_of,
            areas=wording.areas(),
            style_version=_version(_HERE / "static" / "style.css"),
        )
        self._about = wording.labels(
            "about",
            days=settings.keep_days,
            result_days=settings.result_days,
            minutes=settings.idle_minutes,
            reviewed=_day(council.reviewed),
            review_by=_day(council.review_by),
        )

    def home(self) -> HTTPResponse:
        """The demonstration council page."""
        return self._page("home.html", home=self._wording.labels("home"))

    def about(self) -> HTTPResponse:
        """What the assistant is, what it does with words, and who to contact."""
        return self._page("about.html", about=self._about)

    def start(self, browser: Browser, shown: Shown) -> HTTPResponse:
        """The page a chat is started from; a draft of a message that was not sent is kept in it."""
        return self._form_page("start.html", browser, shown)

    def chat(self, browser: Browser, shown: Shown) -> HTTPResponse:
        """The conversation, and everything a person can do in it."""
        transcript = items(shown.messages, self._wording.hidden)
        unanswered = is_unanswered(shown.messages) and shown.problem is None
        return self._form_page(
            "chat.html", browser, shown, transcript=transcript, unanswered=unanswered
        )

    def question(self, browser: Browser, name: str) -> HTTPResponse:
        """Ask before something that cannot be undone: `again` or `end`."""
        return self._form_page("question.html", browser, Shown(), name=name)

    def ended(self) -> HTTPResponse:
        """Say that the conversation was erased."""
        return self._page("ended.html")

    def problem(self, problem: Problem) -> HTTPResponse:
        """A page for a problem that no form can put right."""
        words = self._wording.problem(problem.code, problem.values)
        return self._page(
            "problem.html", status=problem.status, headers=problem.headers(), words=words
        )

    def text(self, template: str, **values: Any) -> str:
        """A page as text, for those who keep it."""
        return self._templates.get_template(template).render(values)

    def _form_page(
        self, template: str, browser: Browser, shown: Shown, **values: Any
    ) -> HTTPResponse:
        problem = shown.problem
        words = self._wording.problem(problem.code, problem.values) if problem else None
        response = self._page(
            template,
            status=problem.status if problem else 200,
            headers=problem.headers() if problem else {},
            shown=shown,
            words=words,
            proof=browser.proof(),
            message_id=shown.message_id or str(uuid4()),
            **values,
        )
        return browser.keep(response)

    def _page(
        self,
        template: str,
        *,
        status: int = 200,
        headers: dict[str, str] | None = None,
        **values: Any,
    ) -> HTTPResponse:
        return as_html(self.text(template, **values), status, headers)


def _version(file: Path) -> str:
    """Change the address of the stylesheet with its content, so that none is out of date."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
