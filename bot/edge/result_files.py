"""Files to keep: made off the event loop, one at a time, so that nobody's chat waits."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from bot.edge.problems import Problem
from bot.results.model import ResultPage

logger = logging.getLogger(__name__)

_MOST_WAITING = 8


class ResultFiles:
    """Make Word files and PDFs; a `Problem` where too many are wanted at once."""

    def __init__(self) -> None:
        """Must be made inside a running event loop."""
        self._making = asyncio.Semaphore(1)
        self._wanted = 0

    async def word(self, page: ResultPage) -> bytes:
        """The result as a Word file."""
        return await self.made(lambda: _word(page))

    async def pdf(self, page: ResultPage) -> bytes:
        """The result as a PDF; a `Problem` on a machine that cannot make any."""
        return await self.made(lambda: _pdf(page))

    async def made(self, make: Callable[[], bytes]) -> bytes:
        """Any other file, in the same queue; a `Problem` where it is a PDF that cannot be made."""
        if self._wanted >= _MOST_WAITING:
            raise Problem("too_many_files", retry_after=10, seconds=10)
        self._wanted += 1
        try:
            async with self._making:
                return await asyncio.to_thread(_or_problem, make)
        finally:
            self._wanted -= 1


def _word(page: ResultPage) -> bytes:
    from bot.results.word import word_of

    return word_of(page)


def _pdf(page: ResultPage) -> bytes:
    from bot.results.pdf import pdf_of

    return pdf_of(page)


def _or_problem(make: Callable[[], bytes]) -> bytes:
    from bot.results.printing import PdfNotPossible

    try:
        return make()
    except PdfNotPossible as error:
        logger.error("No PDF can be made on this machine: %s", type(error).__name__)
        raise Problem("no_pdf") from None
