"""Following what staff set on another machine: the records are asked now and then, beside chats.

On one machine the review app has written the file already, and nothing is left to do.
"""

from __future__ import annotations

import asyncio
import logging

from bot.records import service_settings
from bot.records.engine import reading
from bot.settings import Settings
from bot.web.service_file import bring_up_to_date
from bot.web.service_settings import read_values
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

AGAIN_SECONDS = 30.0


async def follow_for_ever(store: Store, settings: Settings) -> None:
    """Bring the file up to date every half minute; a time that fails is made up by the next."""
    while True:
        await follow(store, settings)
        await asyncio.sleep(AGAIN_SECONDS)


async def follow(store: Store, settings: Settings) -> None:
    """Write the file anew where the records have something newer."""

    def look() -> None:
        with reading(store.records) as connection:
            kept = service_settings.kept(connection)
        bring_up_to_date(settings.service_file, read_values(kept.values, kept.changed_at))

    try:
        await store.run(look)
    except StoreFailedError:
        logger.error("What staff set elsewhere is not known here for now.")
