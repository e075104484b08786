"""The conversations given to who asks, and not reviewed yet, for the first page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.future import Connection

from bot.records.marks import NOT_REVIEWED
from bot.records.review_lists import MOST_COUNTED, Wanted, count
from bot.review.conversations.filters import within
from bot.review.visit import Visit


async def waits(visit: Visit) -> Mapping[str, Any]:
    """How many there are."""
    mine = f"assigned:{visit.staff.id}"

    def look(connection: Connection) -> int:
        return count(connection, Wanted(((mine,), (NOT_REVIEWED,), *within(visit.areas))))

    return {"mine": await visit.read(look), "most": MOST_COUNTED}
