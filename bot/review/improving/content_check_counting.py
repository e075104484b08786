"""Counting what was shown, beside the pages: of a busy year it takes longer than a page may."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sanic import Sanic

from bot.records import entry_uses
from bot.records.engine import reading
from bot.records.entry_uses import Uses
from bot.review.visit import Visit
from bot.web.store import Store, StoreFailedError

logger = logging.getLogger(__name__)

DAYS = 90
COUNTED_EVERY = timedelta(hours=1)
_WAITS_SECONDS = 1.0


@dataclass(frozen=True)
class Counted:
    """The last count by entry; `at` None: it is the first, and not done yet."""

    uses: Mapping[str, Uses]
    at: datetime | None


async def counted(visit: Visit) -> Counted:
    """The last count of what this person may see. An old one is made anew, for whoever asks next.

    Where that is soon done, it is waited for.
    """
    app, now = visit.request.app, visit.now
    last = await visit.read(entry_uses.counted_at)
    if (last is None or now - last > COUNTED_EVERY) and not _under_way(app):
        work = partial(_count, visit.services.store, now)
        app.ctx.counting_uses = asyncio.create_task(_in_background(visit.services.store, work))
    if _under_way(app):
        await asyncio.wait([app.ctx.counting_uses], timeout=_WAITS_SECONDS)
    uses = await visit.read(partial(entry_uses.kept, areas=visit.areas))
    return Counted(uses, await visit.read(entry_uses.counted_at))


async def _in_background(store: Store, work: partial[None]) -> None:
    try:
        await store.run(work)
    except StoreFailedError:
        logger.error("What was shown could not be counted.")


def _count(store: Store, now: datetime) -> None:
    with reading(store.records) as connection:
        counts = entry_uses.counted(connection, now - timedelta(days=DAYS), now)
    with store.records.begin() as connection:
        entry_uses.keep(connection, counts, now)


def _under_way(app: Sanic) -> bool:
    task = getattr(app.ctx, "counting_uses", None)
    return task is not None and not task.done()
