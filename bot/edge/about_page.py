"""/about: what the assistant is and does with words, how well it was measured, and its dates."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from sanic.response import HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from bot.council import Council
from bot.edge.about_dates import Dates, read_dates
from bot.edge.about_words import EASY, STANDARD, AboutWords
from bot.edge.answers import as_html
from bot.edge.live import Live
from bot.edge.measured import read_measured
from bot.edge.pages import Pages
from bot.edge.uk_time import day_in_words
from bot.settings import Settings
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


class AboutPage:
    """The page at both reading levels; it is there also while the knowledge base is not."""

    def __init__(self, live: Live, council: Council, pages: Pages) -> None:
        """Read once what changes only with the code or the council's file."""
        self._live = live
        self._council = council
        self._file = live.environment.knowledge_db
        self._pages = pages
        self._measured = read_measured()
        self._worded: tuple[Settings, dict[str, Any]] | None = None
        self._known: tuple[int, Dates] | None = None
        self._reading = asyncio.Lock()

    async def show(self, *, easy: bool) -> HTTPResponse:
        """The whole page; where its dates cannot be read it says so in their place."""
        async with self._reading:
            dates = await asyncio.to_thread(self._up_to_date)
        text = self._pages.text(
            "about.html",
            about=self._words()[EASY if easy else STANDARD],
            easy=easy,
            dates=dates,
            measured=self._measured,
            day_in_words=day_in_words,
        )
        return as_html(text)

    def _words(self) -> dict[str, Any]:
        """The words at both levels, put together anew only where a setting changed since."""
        settings = self._live.settings
        if self._worded is None or self._worded[0] != settings:
            words = AboutWords(settings, self._council, self._measured)
            self._worded = settings, {level: words.at(level) for level in (STANDARD, EASY)}
        return self._worded[1]

    def _up_to_date(self) -> Dates | None:
        """The dates, read anew only where the file changed since."""
        try:
            changed = self._file.stat().st_mtime_ns  # before it is read: a swap meanwhile is seen
            if self._known is None or self._known[0] != changed:
                self._known = changed, read_dates(KnowledgeBase(self._file))
        except _UNREADABLE as error:
            logger.error("The dates of answers could not be read: %s", type(error).__name__)
            return None
        return self._known[1]
