"""What waits among comment cards, for the first page: how many are late, and how many wait."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.future import Connection

from bot.council import Cards
from bot.records.areas import Areas
from bot.records.card_queue import WAITING, Wanted, how_many
from bot.review.cards.card_clock import late_before
from bot.review.moments import today
from bot.review.visit import Visit


@dataclass(frozen=True)
class CardsWaiting:
    """Cards that nobody answered yet; the late ones are among those that wait."""

    late: int
    waiting: int


async def waits(visit: Visit) -> Mapping[str, Any]:
    """Count them in the areas that this person sees: how many there are says nothing of anybody."""
    promise, day, areas = visit.services.council.cards, today(visit.now), visit.areas
    found = await visit.read(lambda connection: waiting_in(connection, areas, day, promise))
    return {"late": found.late, "waiting": found.waiting}


def waiting_in(connection: Connection, areas: Areas, day: date, promise: Cards) -> CardsWaiting:
    """Count them as of a day."""
    late = Wanted(areas=areas, states=WAITING, before=late_before(promise, day))
    every = Wanted(areas=areas, states=WAITING)
    return CardsWaiting(how_many(connection, late), how_many(connection, every))
