"""The databases, off the event loop: a locked one must never freeze other people's chats."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy.future import Engine

from bot.records import ledger
from bot.records.engine import open_engine
from bot.settings import Settings
from bot.web.telling import Telling

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

_THREADS = 8


class StoreFailedError(Exception):
    """The records could not be read or written; the message is the kind of error alone."""


class Store:
    """The records and Rasa's tracker, opened after the server started."""

    def __init__(self, settings: Settings) -> None:
        self.records: Engine = open_engine(settings.database_url)
        self.tracker: Engine = open_engine(settings.tracker_url)
        self.ledger = settings.home / ledger.FILE
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="records")

    async def run(self, work: Callable[[], Result]) -> Result:
        """Run `work` in a thread; `Telling` and look-ups that fail pass, all else is one error."""
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._threads, work)
        except (Telling, LookupError):
            raise
        except Exception as error:
            logger.error("The records could not be used: %s", type(error).__name__)
            raise StoreFailedError(type(error).__name__) from None

    def close(self) -> None:
        """Let go of threads and connections."""
        self._threads.shutdown(wait=False)
        self.records.dispose()
        self.tracker.dispose()
