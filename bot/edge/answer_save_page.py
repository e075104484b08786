"""Saving the conversation: a page that says what that means on a shared computer, and the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sanic.response import HTTPResponse

from bot.edge.answer_saving import as_text, with_whole_links
from bot.edge.answers import as_html
from bot.edge.browser import Browser
from bot.edge.chat_page import redirect
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.services import Services
from bot.edge.transcript import Item
from bot.edge.uk_time import day_in_words, today

_TYPES = {"html": "text/html; charset=utf-8", "txt": "text/plain; charset=utf-8"}


@dataclass(frozen=True)
class SavePage:
    """The conversation of one browser; `origin` is where links to pages of ours lead to."""

    services: Services
    pages: Pages
    browser: Browser
    words: Mapping[str, Mapping[str, Any]]
    origin: str

    async def show(self, kind: str) -> HTTPResponse:
        """The file of that kind, `html` or `txt`; else the page that offers both.

        Where no chat is open the chat's own page tells why.
        """
        try:
            _, messages = await self.services.conversations.history(self.browser.token)
        except Problem as gone:
            if gone.status == 401:
                return redirect("/chat")
            raise
        if kind not in _TYPES:
            return as_html(self.pages.text("save.html", save=self.words["save"]))
        day = today()
        items = [with_whole_links(item, self.origin) for item in self.pages.items(messages)]
        body = self._file(kind, items, day)
        name = f"{self.words['save']['file']}-{day.isoformat()}.{kind}"
        attached = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HTTPResponse(body, 200, attached, _TYPES[kind])

    def _file(self, kind: str, items: list[Item], day: date) -> str:
        words = self.words["saved"]
        of = words["of"].format(day=day_in_words(day))
        if kind == "txt":
            return as_text(items, words, [words["title"], of, "", words["computer"], words["keep"]])
        return self.pages.text("saved.html", saved=words, of=of, items=items)
