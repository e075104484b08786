"""Bringing the records up to date, again and again while their database is away.

The edge starts without them all the same: a disclosure must be answered whatever else is down.
"""

from __future__ import annotations

import asyncio
import logging

from bot.records.engine import migrate

logger = logging.getLogger(__name__)

_AGAIN_SECONDS = 5.0


def migrated(url: str) -> bool:
    """Bring the tables up to date; False, and a line in the log, where that cannot be done."""
    try:
        migrate(url)
    except Exception as error:
        logger.error("The records are not up to date: %s", type(error).__name__)
        return False
    return True


async def migrate_when_possible(url: str) -> None:
    """Try until it works, off the event loop."""
    while not await asyncio.to_thread(migrated, url):
        await asyncio.sleep(_AGAIN_SECONDS)
