"""You said, we did: what the council made public about the cards it got, for everyone to read."""

from __future__ import annotations

from dataclasses import dataclass

from sanic.response import HTTPResponse

from bot.edge.answers import as_html
from bot.edge.card_words import CardWords
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.services import Services
from bot.edge.uk_time import day_in_words
from bot.records import replies
from bot.records.engine import reading
from bot.records.replies import Shown
from bot.settings import Settings
from bot.web.store import StoreFailedError


@dataclass(frozen=True)
class RepliesPages:
    """The page of replies; which of them may be seen by anyone is the records' to say."""

    services: Services
    pages: Pages
    words: CardWords
    settings: Settings

    async def show(self, *, easy: bool) -> HTTPResponse:
        """Every project with a reply and enough cards, in standard or easy words."""
        try:
            projects = await self.services.store.run(self._projects)
        except StoreFailedError:
            raise Problem("records", retry_after=5) from None
        words = self.words.of("replies", smallest=self.settings.smallest_group)
        return as_html(
            self.pages.text(
                "replies.html", projects=projects, words=words, easy=easy, day_in_words=day_in_words
            )
        )

    def _projects(self) -> list[Shown]:
        with reading(self.services.store.records) as connection:
            return replies.all_shown(connection, self.settings.smallest_group)
