"""Filters that a member of staff keeps under a name; never with words that were searched for."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import uuid4

from sqlalchemy import delete, func, insert, select
from sqlalchemy.future import Connection

from bot.records.review_tables import saved_filters

LONGEST_NAME = 60
MOST_FILTERS = 30


@dataclass(frozen=True)
class SavedFilter:
    """A name and the query of an address."""

    id: str
    name: str
    query: str


def filters_of(connection: Connection, staff_id: str) -> list[SavedFilter]:
    """Somebody's own filters, by name."""
    saved = saved_filters.c
    query = select(saved.id, saved.name, saved.query).where(saved.staff_id == staff_id)
    return [SavedFilter(*row) for row in connection.execute(query.order_by(saved.name))]


def save_filter(connection: Connection, staff_id: str, name: str, query: str) -> bool:
    """Keep a filter, in the place of one of the same name; False where there are too many."""
    mine = saved_filters.c.staff_id == staff_id
    connection.execute(delete(saved_filters).where(mine, saved_filters.c.name == name))
    kept = select(func.count()).select_from(saved_filters).where(mine)
    if int(connection.execute(kept).scalar() or 0) >= MOST_FILTERS:
        return False
    row = {"id": uuid4().hex, "staff_id": staff_id, "name": name, "query": query}
    connection.execute(insert(saved_filters).values(**row))
    return True


def delete_filter(connection: Connection, staff_id: str, filter_id: str) -> None:
    """Take one of somebody's own filters away."""
    mine = saved_filters.c.staff_id == staff_id
    connection.execute(delete(saved_filters).where(mine, saved_filters.c.id == filter_id))
