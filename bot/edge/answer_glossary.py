"""The glossary of the knowledge base in place now, read once and kept until the file changes."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.edge.answer_terms import TermIndex
from knowledge.model import GLOSSARY
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


class Glossary:
    """An answer is shown without its words explained rather than not at all."""

    def __init__(self, file: Path) -> None:
        """Remember where the file is; a missing one is a glossary without words."""
        self._file = file
        self._base = KnowledgeBase(file)
        self._index = TermIndex(())
        self._changed = -1
        self._reading = asyncio.Lock()

    async def index(self) -> TermIndex:
        """What finds its words in a text; the file is read off the event loop."""
        async with self._reading:
            changed = self._last_change()
            if changed != self._changed:
                self._index = await asyncio.to_thread(self._read)
                self._changed = changed
        return self._index

    def _last_change(self) -> int:
        try:
            return self._file.stat().st_mtime_ns
        except OSError:
            return -1

    def _read(self) -> TermIndex:
        try:
            return TermIndex(self._base.of_topic(GLOSSARY, None))
        except _UNREADABLE as error:
            logger.error("The glossary could not be read: %s", type(error).__name__)
            return self._index
