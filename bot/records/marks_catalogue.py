"""Catching up: the marks of every conversation that something happened in since they were made.

What happened is found by its moment. A moment is written down before it is to be seen, so what lies
less than a while back is looked at again each time; what lies further back is gone through once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from sqlalchemy import Column, delete, insert, or_, select
from sqlalchemy.future import Connection, Engine

from bot.records.engine import reading
from bot.records.marks import RULES
from bot.records.marks_keeping import due, keep_marks, wait_for_others
from bot.records.marks_stories import Topics, read_stories
from bot.records.review_tables import catalogue, facts
from bot.records.tables import conversations, disclosures, feedback, walks

BATCH = 100
"""Conversations marked in one transaction, so that the edge's writers wait for a moment only."""

_WHILE = timedelta(seconds=30)
_EVER = datetime(1970, 1, 1, tzinfo=timezone.utc)


@dataclass(frozen=True)
class _Happening:
    """Where something happens to conversations, and when."""

    name: str
    whose: Column[Any]
    at: Column[Any]


_TALKS = _Happening("talks", conversations.c.id, conversations.c.last_at)
_OTHERS = (
    _Happening("feedback", feedback.c.conversation_id, feedback.c.given_at),
    _Happening("disclosures", disclosures.c.conversation_id, disclosures.c.noticed_at),
    _Happening("walks", walks.c.conversation_id, walks.c.changed_at),
)


def catch_up(engine: Engine, now: datetime, topics: Topics) -> bool:
    """Take one step; True where more is waiting and another should follow.

    What happened last goes first, so that a list shows it while years are still gone through.
    """
    catch_up_latest(engine, now, topics)
    waiting = [_go_through(engine, one, now, topics) for one in (_TALKS, *_OTHERS)]
    return any(waiting)


def catch_up_latest(engine: Engine, now: datetime, topics: Topics) -> None:
    """Mark what happened a moment ago: soon done, and so done before a list is shown."""
    with reading(engine) as connection:
        found = {*_just_said(connection, now), *due(connection, BATCH)}
        for one in _OTHERS:
            found.update(whose for whose, _ in _between(connection, one, now - _WHILE, None, BATCH))
    _mark(engine, found, topics)


def _just_said(connection: Connection, now: datetime) -> list[str]:
    """Conversations talked in a moment ago, whose facts are of before."""
    other = or_(facts.c.conversation_id.is_(None), facts.c.last_at != conversations.c.last_at)
    query = (
        select(conversations.c.id)
        .select_from(conversations.outerjoin(facts))
        .where(conversations.c.last_at > now - _WHILE, other)
        .limit(BATCH)
    )
    ids: list[str] = connection.execute(query).scalars().all()
    return ids


def _go_through(engine: Engine, one: _Happening, now: datetime, topics: Topics) -> bool:
    """Go on from where it was left, up to a while ago; True where that is not reached yet."""
    settled = now - _WHILE
    with reading(engine) as connection:
        left = _left(connection, one)
        begun = left or (_EVER if one is _TALKS else settled)
        found = _step(connection, one, begun, settled)
    _mark(engine, {whose for whose, _ in found}, topics)
    if found or left is None:
        reached = found[-1][1] if found else begun
        _leave(engine, one, reached)
    return len(found) >= BATCH


def _step(
    connection: Connection, one: _Happening, begun: datetime, until: datetime
) -> list[tuple[str, datetime]]:
    """What comes next, and all that happened in the same moment as the last of it."""
    found = _between(connection, one, begun, until, BATCH)
    if len(found) < BATCH:
        return found
    moment = found[-1][1]
    return [row for row in found if row[1] < moment] + _between(connection, one, moment, moment)


def _between(
    connection: Connection,
    one: _Happening,
    after: datetime,
    until: datetime | None,
    most: int | None = None,
) -> list[tuple[str, datetime]]:
    """What happened after a moment, up to and with another; at it, where the two are one."""
    since = one.at >= after if after == until else one.at > after
    query = select(one.whose, one.at).where(since, one.whose.isnot(None))
    if until is not None:
        query = query.where(one.at <= until)
    rows = connection.execute(query.order_by(one.at).limit(most))
    return [(row[0], row[1]) for row in rows]


def _mark(engine: Engine, ids: Collection[str], topics: Topics) -> None:
    if not ids:
        return
    with reading(engine) as connection:
        read = read_stories(connection, ids, topics)
    for first in range(0, len(read), BATCH):
        with engine.begin() as connection:
            keep_marks(connection, read[first : first + BATCH])


def _left(connection: Connection, one: _Happening) -> datetime | None:
    same = (catalogue.c.name == one.name) & (catalogue.c.rules == RULES)
    moment: datetime | None = connection.execute(select(catalogue.c.until).where(same)).scalar()
    return moment


def _leave(engine: Engine, one: _Happening, until: datetime) -> None:
    """Note how far it was gone through; another process may have done the same just now."""
    with engine.begin() as connection:
        wait_for_others(connection)
        connection.execute(delete(catalogue).where(catalogue.c.name == one.name))
        connection.execute(insert(catalogue).values(name=one.name, until=until, rules=RULES))
