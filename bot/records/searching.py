"""Finding the conversations in which something was said, as one part of a longer query.

A word that everybody uses stands in hundreds of thousands of messages: only the newest of those
that match are gone through, and the caller is told by `MOST` how many.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, func, literal_column, select, text
from sqlalchemy.future import Connection

from bot.records.review_tables import said
from bot.records.searching_words import Sought, for_postgresql, for_sqlite
from bot.records.tables import messages

MOST = 5_000

_LONGEST_TALK = timedelta(days=1)


def conversations_with(
    connection: Connection,
    words: Sought,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Any:
    """A subquery of `conversation_id` and `number`, the newest message of it that matches.

    Where conversations are limited to those last talked in from `since` up to `until`, so are the
    messages, by their numbers, which rise with time.
    """
    first = _number_at(connection, since - _LONGEST_TALK) if since else None
    last = _number_at(connection, until) if until else None
    sqlite = connection.dialect.name == "sqlite"
    newest = (_in_sqlite if sqlite else _in_postgresql)(words, first, last).subquery()
    return (
        select(newest.c.conversation_id, func.max(newest.c.number).label("number"))
        .group_by(newest.c.conversation_id)
        .subquery()
    )


def _in_sqlite(words: Sought, first: int | None, last: int | None) -> Any:
    number: Any = literal_column("said_words.rowid", Integer)
    matches = text("said_words MATCH :words").bindparams(words=for_sqlite(words))
    rows = select(number.label("number")).select_from(text("said_words")).where(matches)
    rows = _between(rows, number, first, last).order_by(number.desc()).limit(MOST).subquery()
    joined = rows.join(said, said.c.number == rows.c.number)
    return select(said.c.conversation_id, said.c.number).select_from(joined)


def _in_postgresql(words: Sought, first: int | None, last: int | None) -> Any:
    query = func.to_tsquery(text("'said_words'"), for_postgresql(words))
    rows = select(said.c.conversation_id, said.c.number).where(said.c.words.op("@@")(query))
    return _between(rows, said.c.number, first, last).order_by(said.c.number.desc()).limit(MOST)


def _between(rows: Any, number: Any, first: int | None, last: int | None) -> Any:
    if first is not None:
        rows = rows.where(number >= first)
    return rows if last is None else rows.where(number < last)


def _number_at(connection: Connection, moment: datetime) -> int:
    """The number of the first message that was said after a moment, found by halving."""
    low, high = 1, int(connection.execute(select(func.max(said.c.number))).scalar() or 0) + 1
    after = (
        select(said.c.number, messages.c.created_at)
        .select_from(said.join(messages))
        .order_by(said.c.number)
        .limit(1)
    )
    while low < high:
        middle = (low + high) // 2
        row = connection.execute(after.where(said.c.number >= middle)).first()
        if row is None or row.created_at > moment:
            high = middle
        else:
            low = row.number + 1
    return low
