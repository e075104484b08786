"""Rendering the pages; every word is in `wording.yml` or comes with the conversation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import Any
from uuid import uuid4

from sanic.response import HTTPResponse

from bot.council import Council, Theme
from bot.edge.answer_words import answer_words
from bot.edge.answers import as_html
from bot.edge.browser import Browser
from bot.edge.chat_words import ChatWords
from bot.edge.examples import EXAMPLES
from bot.edge.linked import linked
from bot.edge.live import Live
from bot.edge.problems import Problem
from bot.edge.standing import Standing, standing
from bot.edge.transcript import Item, is_unanswered, items
from bot.edge.view import view
from bot.edge.wording import Wording
from bot.records.conversations import Conversation
from bot.records.messages import PublicMessage
from bot.results.chart import svg_of
from bot.results.templating import templates_in
from bot.results.wording import labels
from bot.settings import Settings
from bot.web.assets import Assets

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Shown:
    """What a chat page shows beside the transcript: what went wrong, and what the person typed.

    `last` is the id of the last message that is stored; `of` that of an answer to be shown at
    another reading level, and the level.
    """

    problem: Problem | None = None
    draft: str = ""
    message_id: str = ""
    notice: str = ""
    thanked: str = ""
    messages: Sequence[PublicMessage] = field(default_factory=tuple)
    area: str | None = None
    reading: str = "standard"
    conversation: Conversation | None = None
    last: str = ""
    of: tuple[str, str] = ("", "")


class Pages:
    """The pages of one council."""

    def __init__(
        self,
        settings: Settings,
        council: Council,
        wording: Wording,
        assets: Assets,
        live: Live | None = None,
    ) -> None:
        self._settings = settings
        self._wording = wording
        self._council = council
        self._chat_words = ChatWords(council, settings)
        self._templates = templates_in(_HERE / "templates")
        self._templates.globals.update(
            council=council,
            page=_named(wording.labels("page", limit=settings.message_characters), council.theme),
            compare=wording.labels("compare"),
            result_words=wording.labels("result"),
            say=labels(),
            svg_of=svg_of,
            areas=wording.areas(),
            answer=answer_words(council),
            asset=assets.address,
            view=view,
            theme=council.theme,
            language=wording.language,
            parents=" ".join(settings.allowed_origins),
            live=live or Live(settings),
        )
        self._templates.filters["linked"] = linked
        self._home = Wording(council, _HERE / "home_wording.yml").labels("home")

    def home(self) -> HTTPResponse:
        """The demonstration council page."""
        return self._page("home.html", home=self._home)

    def start(self, browser: Browser, shown: Shown) -> HTTPResponse:
        """The page a chat is started from; a draft of a message that was not sent is kept in it."""
        return self._form_page("start.html", browser, shown)

    def chat(self, browser: Browser, shown: Shown) -> HTTPResponse:
        """The conversation, and everything a person can do in it."""
        unanswered = is_unanswered(shown.messages) and shown.problem is None
        return self._form_page(
            "chat.html",
            browser,
            shown,
            transcript=self.items(shown.messages),
            unanswered=unanswered,
            chat=self._chat_words,
            examples=self.items(EXAMPLES),
            standing=self.standing(shown.conversation),
        )

    def items(self, messages: Sequence[Mapping[str, Any]]) -> list[Item]:
        """A transcript laid out, for the template and for the script of the page."""
        return items([dict(message) for message in messages], self._wording.hidden)

    def standing(self, conversation: Conversation | None) -> Standing | None:
        """What is left of a conversation; None where that cannot be known now."""
        if conversation is None:
            return None
        settings = self._settings
        return standing(
            conversation,
            datetime.now(timezone.utc),
            idle_minutes=settings.idle_minutes,
            most_turns=settings.turns_per_conversation,
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


def _named(labels: dict[str, Any], theme: Theme) -> dict[str, Any]:
    """The labels with what this council calls the assistant, and says before a chat."""
    named = {"chat": theme.name, "new_intro": theme.opening}
    return labels | {key: words for key, words in named.items() if words}
