"""Turns on their way: they go on when a browser hangs up, and an erasure waits for them."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class Running:
    """Tasks by the hash of their conversation's token."""

    def __init__(self) -> None:
        self._tasks: dict[str, set[asyncio.Task[Any]]] = {}

    def start(self, key: str, work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Run `work` on its own, so that whoever waits for it may stop waiting."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.setdefault(key, set()).add(task)
        task.add_done_callback(lambda done: self._forget(key, done))
        return task

    async def settle(self, key: str, seconds: float) -> None:
        """Wait until nothing runs for `key`, but no longer than `seconds`."""
        tasks = self._tasks.get(key)
        if tasks:
            await asyncio.wait(set(tasks), timeout=seconds)

    async def settle_all(self, seconds: float) -> None:
        """Wait for every task, as the server stops, but no longer than `seconds`."""
        tasks = {task for some in self._tasks.values() for task in some}
        if tasks:
            await asyncio.wait(tasks, timeout=seconds)

    def _forget(self, key: str, done: asyncio.Task[Any]) -> None:
        if not done.cancelled():
            done.exception()  # seen: the one who waits raises it, and may have left
        tasks = self._tasks.get(key, set())
        tasks.discard(done)
        if not tasks:
            self._tasks.pop(key, None)
