"""The query of a list of conversations: which rows it goes through, and in what order.

Every list goes through the rows of one mark in their order, the rarest of those asked for, and
looks at the others only for the rows it meets; a search goes through what was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, and_, cast, exists, func, null, or_, select, union
from sqlalchemy.future import Connection

from bot.records.marks import ALL
from bot.records.review_tables import facts, marks
from bot.records.searching import conversations_with
from bot.records.searching_words import Sought

_WORTH_KNOWING = 20_000
_NO_NUMBER: Any = cast(null(), Integer).label("number")


@dataclass(frozen=True)
class Place:
    """Where a conversation stands in every list."""

    last_at: datetime
    conversation_id: str


@dataclass(frozen=True)
class Wanted:
    """What a list is of: of every group of marks at least one, from `since` up to `until`."""

    groups: tuple[tuple[str, ...], ...] = ((ALL,),)
    since: datetime | None = None
    until: datetime | None = None
    words: Sought | None = None


def ordered(
    connection: Connection, wanted: Wanted, most: int, before: Place | None, after: Place | None
) -> Any:
    """The first rows (`last_at`, `conversation_id`, `number`) next to a place, nearest first."""
    if wanted.words:
        found = conversations_with(connection, wanted.words, wanted.since, wanted.until)
        return _among_found(found, wanted, most, before, after)
    driver, *others = sorted(wanted.groups, key=lambda group: _rarity(connection, wanted, group))
    every = [_of_mark(mark, wanted, others, most, before, after) for mark in driver]
    if len(every) == 1:
        return every[0]
    together = union(*(select(one.subquery()) for one in every)).subquery()
    return _cut(select(together), together.c, most, after)


def _of_mark(
    mark: str,
    wanted: Wanted,
    others: Sequence[tuple[str, ...]],
    most: int,
    before: Place | None,
    after: Place | None,
) -> Any:
    row = marks.alias("row").c
    rows = select(row.last_at, row.conversation_id, _NO_NUMBER).where(row.mark == mark)
    rows = rows.where(*_within(row, wanted, before, after), *_marked(row, others))
    return _cut(rows, row, most, after)


def _among_found(
    found: Any, wanted: Wanted, most: int, before: Place | None, after: Place | None
) -> Any:
    row = facts.c
    rows = select(row.last_at, row.conversation_id, found.c.number).select_from(
        found.join(facts, row.conversation_id == found.c.conversation_id)
    )
    rows = rows.where(*_within(row, wanted, before, after), *_marked(row, wanted.groups))
    return _cut(rows, row, most, after)


def _cut(rows: Any, row: Any, most: int, after: Place | None) -> Any:
    """Newest first; after a place, the nearest to it first."""
    place = (row.last_at, row.conversation_id)
    order = place if after is not None else tuple(column.desc() for column in place)
    return rows.order_by(*order).limit(most)


def _within(row: Any, wanted: Wanted, before: Place | None, after: Place | None) -> list[Any]:
    limits = []
    if wanted.since is not None:
        limits.append(row.last_at >= wanted.since)
    if wanted.until is not None:
        limits.append(row.last_at < wanted.until)
    if before is not None:
        same = and_(row.last_at == before.last_at, row.conversation_id < before.conversation_id)
        limits += [row.last_at <= before.last_at, or_(row.last_at < before.last_at, same)]
    if after is not None:
        same = and_(row.last_at == after.last_at, row.conversation_id > after.conversation_id)
        limits += [row.last_at >= after.last_at, or_(row.last_at > after.last_at, same)]
    return limits


def _marked(row: Any, groups: Sequence[tuple[str, ...]]) -> list[Any]:
    every = []
    for place, group in enumerate(groups):
        other = marks.alias(f"other{place}").c
        same = (other.last_at == row.last_at) & (other.conversation_id == row.conversation_id)
        every.append(exists(select(other.mark).where(other.mark.in_(group), same)))
    return every


def _rarity(connection: Connection, wanted: Wanted, group: tuple[str, ...]) -> int:
    """How many rows a group of marks has, counted only as far as it is worth knowing."""
    if group == (ALL,):
        return _WORTH_KNOWING + 1
    row = marks.c
    rows = select(row.mark).where(row.mark.in_(group), *_within(row, wanted, None, None))
    cut = rows.limit(_WORTH_KNOWING).subquery()
    return int(connection.execute(select(func.count()).select_from(cut)).scalar() or 0)
