"""What waits among corrections, for the first page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.future import Connection

from bot.records import corrections, trials
from bot.records.improving_tables import RUNNING
from bot.review.visit import Visit


async def waits(visit: Visit) -> Mapping[str, Any]:
    """How many corrections are not written yet, and whether a trial runs."""

    def look(connection: Connection) -> Mapping[str, Any]:
        trial = trials.latest(connection)
        return {
            "waiting": corrections.waiting(connection, visit.areas),
            "running": trial is not None and trial.state == RUNNING,
        }

    return await visit.read(look)
