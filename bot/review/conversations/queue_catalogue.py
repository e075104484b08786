"""Keeping the marks of conversations up to date while the review app runs.

Several review apps may do so at once: they take turns, and what one has done the other leaves.
"""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timezone

from bot.records.marks_catalogue import catch_up, catch_up_latest
from bot.review.conversations.conversation_names import KnownNames
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

_EVERY = 2.0
_WHILE_BEHIND = 0.02
_AFTER_FAILING = 10.0


class Cataloguing:
    """Catches up in the background from when it is begun until it is ended."""

    def __init__(self, store: Store, names: KnownNames) -> None:
        """Nothing runs yet."""
        self._store, self._names = store, names
        self._ending = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def begin(self) -> None:
        """Go on by itself; needs a running event loop."""
        self._task = asyncio.get_running_loop().create_task(self._go_on())

    async def end(self) -> None:
        """Let the step that runs come to its end, and take no other."""
        self._ending.set()
        if self._task is not None:
            await self._task

    async def latest(self) -> None:
        """Mark what happened a moment ago, before a list is shown; it is shown all the same."""
        try:
            await self._store.run(
                lambda: catch_up_latest(self._store.records, _now(), self._names.topic_of)
            )
        except StoreFailedError:
            logger.warning("A list is shown as it was a moment ago.")

    async def _go_on(self) -> None:
        while not self._ending.is_set():
            seconds = await self._step()
            try:
                await asyncio.wait_for(self._ending.wait(), seconds)
            except asyncio.TimeoutError:
                continue

    async def _step(self) -> float:
        """Take a step; return the seconds until the next."""
        try:
            behind = await self._store.run(
                lambda: catch_up(self._store.records, _now(), self._names.topic_of)
            )
        except StoreFailedError:
            return _AFTER_FAILING
        return _WHILE_BEHIND if behind else _EVERY


def _now() -> datetime:
    return datetime.now(timezone.utc)
