"""Counting every day that is over, once, beside the pages: what was missed is made up for."""

from __future__ import annotations

import asyncio
import logging
from datetime import date, datetime, timedelta, timezone

from sqlalchemy.future import Engine

from bot.records.daily_figures import count_day, first_begun, keep_day, last_counted
from bot.records.engine import reading
from bot.records.happenings import OutcomeOf
from bot.review.conversations.instruments_held import instruments_held, outcomes_by
from bot.review.moments import begins, ends, today
from bot.review.services import Services
from bot.web.store import StoreFailedError

logger = logging.getLogger(__name__)

AGAIN_SECONDS = 300.0
SETTLED = timedelta(minutes=15)
"""How long after its end a day is counted: turns that were under way then have ended."""

_REST_SECONDS = 0.2


async def count_for_ever(services: Services) -> None:
    """Count what is to be counted, now and every few minutes."""
    while True:
        try:
            while await services.store.run(lambda: count_next(services, _now())):
                await asyncio.sleep(_REST_SECONDS)
        except StoreFailedError:
            logger.error("A day's figures could not be counted; it is tried again later.")
        await asyncio.sleep(AGAIN_SECONDS)


def count_next(services: Services, now: datetime) -> bool:
    """Count the oldest day that is over and not counted; False where there is none.

    Also False without the knowledge base: what came of the day's walks would never be counted.
    """
    held = instruments_held(services.settings.knowledge_db)
    return bool(held) and count_one(services.store.records, now, outcomes_by(held))


def count_one(records: Engine, now: datetime, outcome_of: OutcomeOf) -> bool:
    """As `count_next`, for one database."""
    with reading(records) as connection:
        counted, oldest = last_counted(connection), first_begun(connection)
        day = _next(counted, oldest)
        if day is None or ends(day) + SETTLED > now:
            return False
        sums = count_day(connection, begins(day), ends(day), outcome_of)
    with records.begin() as connection:
        keep_day(connection, day, sums)
    return True


def _next(counted: date | None, oldest: datetime | None) -> date | None:
    if counted is not None:
        return counted + timedelta(days=1)
    return today(oldest) if oldest is not None else None


def _now() -> datetime:
    return datetime.now(timezone.utc)
