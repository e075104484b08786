"""You said, we did: what the council says to everyone about a project.

It is shown where enough people sent a card about the project that nobody can be told from the
others; cards of a flood do not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, func, insert, select
from sqlalchemy.future import Connection

from bot.records import card_tables as tables
from bot.records.areas import Areas, within
from bot.records.card_rows import YES
from bot.records.projects import is_named, project_key


@dataclass(frozen=True)
class Reply:
    """What people said of a project, in the council's words, and what it did.

    `count` is how many cards there are about the project, where it is shown to anyone.
    """

    id: str
    area: str | None
    project: str
    project_key: str
    said: str
    did: str
    changed: bool
    day: date
    count: int = 0


@dataclass(frozen=True)
class Shown:
    """A project as everyone sees it: replies newest first, and words that may be shown."""

    project: str
    project_key: str
    count: int
    replies: tuple[Reply, ...]
    words: tuple[str, ...]


_COLUMNS = [tables.replies.c[name] for name in Reply.__dataclass_fields__ if name != "count"]
_NEWEST_FIRST: Any = select(*_COLUMNS).order_by(tables.replies.c.day.desc(), tables.replies.c.id)


def add(
    connection: Connection,
    *,
    area: str | None,
    project: str,
    said: str,
    did: str,
    changed: bool,
    today: date,
) -> Reply:
    """Keep a reply; no retention ends it, since the council published it."""
    key = project_key(project)
    reply = Reply(uuid4().hex, area, project, key, said, did, changed, today)
    values = {name: value for name, value in reply.__dict__.items() if name != "count"}
    connection.execute(insert(tables.replies).values(**values))
    return reply


def kept(connection: Connection, areas: Areas = None) -> list[Reply]:
    """Every reply, shown to the public or not, of `areas` or of all; the newest first."""
    query = _NEWEST_FIRST.where(within(areas, tables.replies.c.area))
    return [Reply(**row) for row in connection.execute(query).mappings()]


def take_back(connection: Connection, reply_id: str, areas: Areas = None) -> None:
    """Delete a reply that should not have been written; `LookupError` where there is none."""
    one = (tables.replies.c.id == reply_id) & within(areas, tables.replies.c.area)
    if not connection.execute(delete(tables.replies).where(one)).rowcount:
        raise LookupError(reply_id)


def about(connection: Connection, words: str, smallest: int) -> list[Reply]:
    """The replies about a project that these words name, newest first; all where they name none."""
    replies = _shown(connection, _counts(connection, smallest))
    named = [reply for reply in replies if is_named(reply.project_key, words)]
    return named or replies


def all_shown(connection: Connection, smallest: int) -> list[Shown]:
    """Every project that has a reply and at least `smallest` cards, the newest reply first."""
    by_project: dict[str, list[Reply]] = {}
    for reply in _shown(connection, _counts(connection, smallest)):
        by_project.setdefault(reply.project_key, []).append(reply)
    words = _words(connection, by_project)
    return [
        Shown(replies[0].project, key, replies[0].count, tuple(replies), tuple(words[key]))
        for key, replies in by_project.items()
    ]


def _counts(connection: Connection, smallest: int) -> Mapping[str, int]:
    key, count = tables.cards.c.project_key, func.count()
    query = select(key, count).where(~tables.cards.c.flood, key != "").group_by(key)
    return dict(connection.execute(query.having(count >= smallest)).all())


def _shown(connection: Connection, counts: Mapping[str, int]) -> list[Reply]:
    rows: Any = connection.execute(_NEWEST_FIRST).mappings()
    replies = [Reply(**row) for row in rows if row["project_key"] in counts]
    return [replace(reply, count=counts[reply.project_key]) for reply in replies]


def _words(connection: Connection, keys: Collection[str]) -> Mapping[str, list[str]]:
    """Words by project that their writer lets everyone see and staff have published."""
    cards = tables.cards.c
    may_be_seen = (cards.sharing == YES) & cards.published & ~cards.flood & (cards.words != "")
    query = select(cards.project_key, cards.words).where(may_be_seen)
    query = query.where(cards.project_key.in_(list(keys))).order_by(cards.day, cards.id)
    found: dict[str, list[str]] = defaultdict(list)
    for key, words in connection.execute(query):
        found[key].append(words)
    return found
