"""Lists of conversations, the newest activity first: a page, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.future import Connection

from bot.records.review_list_query import Place as Place
from bot.records.review_list_query import Wanted as Wanted
from bot.records.review_list_query import ordered

MOST_COUNTED = 1_000


@dataclass(frozen=True)
class Listed:
    """One row of a list; `number` is that of the message that was found, None without a search."""

    place: Place
    number: int | None = None


@dataclass(frozen=True)
class Page:
    """Some rows, newest first, and whether there are more on either side of them."""

    rows: tuple[Listed, ...]
    earlier: bool
    later: bool


def listing(
    connection: Connection,
    wanted: Wanted,
    size: int,
    *,
    before: Place | None = None,
    after: Place | None = None,
) -> tuple[Page, int]:
    """A page and the count of its list; the first page of a search takes one search for both."""
    if wanted.words and before is None and after is None:
        rows = _rows(connection, wanted, MOST_COUNTED + 1, None, None)
        first = Page(tuple(rows[:size]), earlier=len(rows) > size, later=False)
        return first, len(rows)
    return page(connection, wanted, size, before=before, after=after), count(connection, wanted)


def page(
    connection: Connection,
    wanted: Wanted,
    size: int,
    *,
    before: Place | None = None,
    after: Place | None = None,
) -> Page:
    """The rows just before (earlier than) or just after a place; the newest where none is given."""
    rows = _rows(connection, wanted, size + 1, before, after)
    found, more = rows[:size], len(rows) > size
    if after is not None:
        return Page(tuple(reversed(found)), earlier=True, later=more)
    return Page(tuple(found), earlier=more, later=before is not None)


def count(connection: Connection, wanted: Wanted, most: int = MOST_COUNTED) -> int:
    """How many conversations a list has, counted no further than one more than `most`."""
    rows = ordered(connection, wanted, most + 1, None, None).subquery()
    return int(connection.execute(select(func.count()).select_from(rows)).scalar() or 0)


def _rows(
    connection: Connection, wanted: Wanted, most: int, before: Place | None, after: Place | None
) -> list[Listed]:
    found = connection.execute(ordered(connection, wanted, most, before, after))
    return [Listed(Place(row.last_at, row.conversation_id), row.number) for row in found]
