"""The pages that compare toolkits, kept in memory until the file of the knowledge base changes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sanic.response import HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from bot.edge.answers import as_html
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.side_by_side import Group, read_groups
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)
_ALL = ""

Name = tuple[str, bool]
"""A comparison's slug ("" for the list of them all), and whether it is in easy read."""


@dataclass(frozen=True)
class _Made:
    """Every page, made from a file that changed at `changed` (nanoseconds) and not since."""

    changed: int = -1
    pages: Mapping[Name, str] = field(default_factory=dict)


class ComparePages:
    """Give out pages made from the knowledge base in place now; a swap of its file is seen."""

    def __init__(self, file: Path, pages: Pages) -> None:
        """Remember where the file is; a missing one shows at the first page."""
        self._file = file
        self._base = KnowledgeBase(file)
        self._pages = pages
        self._made = _Made()
        self._making = asyncio.Lock()

    async def all(self) -> HTTPResponse:
        """The list of every comparison."""
        return await self._page(_ALL, easy=False)

    async def one(self, slug: str, *, easy: bool) -> HTTPResponse:
        """A comparison; a `Problem` where there is none of that name."""
        return await self._page(slug, easy=easy)

    async def _page(self, slug: str, *, easy: bool) -> HTTPResponse:
        async with self._making:
            pages = await asyncio.to_thread(self._up_to_date)
        if (slug, easy) not in pages:
            raise Problem("not_found")
        return as_html(pages[slug, easy])

    def _up_to_date(self) -> Mapping[Name, str]:
        try:
            changed = self._file.stat().st_mtime_ns  # before it is read: a swap meanwhile is seen
            if changed != self._made.changed:
                self._made = _Made(changed, dict(self._make(read_groups(self._base))))
        except _UNREADABLE as error:
            logger.error("The knowledge base could not be read: %s", type(error).__name__)
            raise Problem("records") from None
        return self._made.pages

    def _make(self, groups: Sequence[Group]) -> Iterator[tuple[Name, str]]:
        """All pages there are, so that no address a person makes up can fill the memory."""
        yield (_ALL, False), self._pages.text("compare.html", groups=groups)
        for comparison in (one for group in groups for one in group.comparisons):
            for easy in (False, True):
                page = self._pages.text("comparison.html", comparison=comparison, easy=easy)
                yield (comparison.slug, easy), page
