"""Figures by day: a day that is over is counted once, so that a dashboard need not count a year.

Once only, because what is erased or too old to be kept later is not there to be counted again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.card_tables import cards
from bot.records.dialects import let_nobody_else_write
from bot.records.happenings import NOWHERE, OutcomeOf, happened
from bot.records.running_tables import daily_figures
from bot.records.tables import conversations

Sums = Mapping[tuple[str, str], int]
"""(Area, name) → how often."""

COUNTED = "counted"
"""The figure every counted day has, also one on which nothing happened."""

_LONGEST = 160


def count_day(
    connection: Connection, begins: datetime, ends: datetime, outcome_of: OutcomeOf
) -> Sums:
    """Count one day, from its first moment to that of the next."""
    found = happened(connection, begins, ends, outcome_of)
    return Counter((one.area, one.name[:_LONGEST]) for one in found)


def keep_day(connection: Connection, day: date, sums: Sums) -> bool:
    """Keep what was counted; False where another process has done so already."""
    same = (daily_figures.c.day == day) & (daily_figures.c.area == NOWHERE)
    counted = select(daily_figures.c.day).where(same, daily_figures.c.name == COUNTED)
    let_nobody_else_write(connection, daily_figures)
    if connection.execute(counted).first() is not None:
        return False
    all_sums = {**sums, (NOWHERE, COUNTED): 1}
    rows = [
        {"day": day, "area": area, "name": name, "value": value}
        for (area, name), value in all_sums.items()
    ]
    connection.execute(insert(daily_figures), rows)
    return True


def last_counted(connection: Connection) -> date | None:
    """The newest day that is counted; None where none is."""
    newest: date | None = connection.execute(select(func.max(daily_figures.c.day))).scalar()
    return newest


def first_begun(connection: Connection) -> datetime | None:
    """When the oldest conversation began that is still kept."""
    column = conversations.c.started_at
    oldest: datetime | None = connection.execute(select(column).order_by(column).limit(1)).scalar()
    return oldest


def sums(connection: Connection, first: date, last: date, areas: Areas) -> Sums:
    """All figures of the counted days from `first` to `last`, added up."""
    table = daily_figures.c
    query = (
        select(table.area, table.name, func.sum(table.value))
        .where(_days(table, first, last, areas))
        .group_by(table.area, table.name)
    )
    return {(area, name): int(value) for area, name, value in connection.execute(query)}


def by_day(
    connection: Connection,
    first: date,
    last: date,
    areas: Areas,
    names: Sequence[str],
) -> Mapping[tuple[date, str], int]:
    """The figures of these names for each counted day."""
    table = daily_figures.c
    query = (
        select(table.day, table.name, func.sum(table.value))
        .where(_days(table, first, last, areas), table.name.in_(names))
        .group_by(table.day, table.name)
    )
    return {(day, name): int(value) for day, name, value in connection.execute(query)}


def days_counted(connection: Connection, first: date, last: date) -> int:
    """How many of these days are counted."""
    table = daily_figures.c
    same = (table.day >= first) & (table.day <= last) & (table.area == NOWHERE)
    query = select(func.count()).select_from(daily_figures).where(same, table.name == COUNTED)
    return int(connection.execute(query).scalar() or 0)


def cards_by_area(
    connection: Connection, first: date, last: date, areas: Areas
) -> Mapping[str, int]:
    """Comment cards of these days by area, without floods; a card has a day and no time."""
    query = (
        select(cards.c.area, func.count())
        .where(cards.c.day >= first, cards.c.day <= last, cards.c.flood.is_(False))
        .where(within(areas, cards.c.area))
        .group_by(cards.c.area)
    )
    return {area or NOWHERE: int(count) for area, count in connection.execute(query)}


def _days(table: Any, first: date, last: date, areas: Areas) -> Any:
    chosen = (table.day >= first) & (table.day <= last) & (table.name != COUNTED)
    return chosen & within(areas, table.area)
