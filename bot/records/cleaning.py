"""What must still be cleaned up after cards: Rasa's memory, visits that are over, old drafts.

Rasa keeps a conversation in its own database and writes it at the end of a turn. So it can only
be made to forget between turns, and what could not be done then is done by a job.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.future import Connection, Engine

from bot.records import sending, tracker, walks
from bot.records import tables as rows
from bot.records.card_tables import card_cleanings, card_visits
from bot.records.card_words import told_by
from bot.records.engine import reading
from bot.records.own_copies import note_cleaning, take_out_quotes
from bot.records.visits import COLUMNS, Visit

_LONGEST_TURN = timedelta(minutes=1)
_OVERDUE = timedelta(days=1)


@dataclass(frozen=True)
class Cleaning:
    """Rasa's memory of a conversation must be forgotten; `ready`: the turn that said so is over."""

    conversation_id: str
    ready: bool
    made_at: datetime


@dataclass(frozen=True)
class Swept:
    """How many went: drafts nobody came back to, visits, and memories of Rasa's."""

    drafts: int
    visits: int
    memories: int


_COLUMNS = [card_cleanings.c[name] for name in Cleaning.__dataclass_fields__]


def pending(connection: Connection, conversation_id: str) -> Cleaning | None:
    """What is noted of this conversation; None where there is nothing to forget."""
    query = select(*_COLUMNS).where(card_cleanings.c.conversation_id == conversation_id)
    row = connection.execute(query).mappings().first()
    return None if row is None else Cleaning(**row)


def mark_ready(connection: Connection, conversation_id: str) -> bool:
    """Note that the turn is over: from now on Rasa does not write these words again.

    False where there is nothing for it to forget.
    """
    noted = card_cleanings.c.conversation_id == conversation_id
    done = connection.execute(update(card_cleanings).where(noted).values(ready=True))
    return bool(done.rowcount)


def forget(records_engine: Engine, tracker_engine: Engine | None, conversation_id: str) -> bool:
    """Make Rasa forget this conversation; False where nothing was noted.

    The note goes last, and only the one that was there before: a card sent meanwhile keeps its own.
    """
    with reading(records_engine) as connection:
        noted = pending(connection, conversation_id)
    if noted is None:
        return False
    tracker.delete_events(tracker_engine, [conversation_id])
    same = and_(*(column == getattr(noted, column.name) for column in _COLUMNS))
    with records_engine.begin() as connection:
        connection.execute(delete(card_cleanings).where(same))
    return True


def forget_ready(records_engine: Engine, tracker_engine: Engine | None, now: datetime) -> int:
    """Make Rasa forget all that is ready and not at work; what fails is left to the sweep."""
    waiting = _waiting(records_engine, now - _OVERDUE, now)
    return sum(forget(records_engine, tracker_engine, one) for one in waiting)


def sweep(
    records_engine: Engine,
    tracker_engine: Engine | None,
    now: datetime,
    idle_minutes: int,
    instruments: Collection[str],
    placeholder: str,
) -> Swept:
    """Clean up after conversations that have been quiet for `idle_minutes`, one at a time.

    Walks through `instruments` are drafts of cards: they go with their words. Rasa's memories that
    are ready go whatever the hour.
    """
    before = now - timedelta(minutes=idle_minutes)
    quiet = or_(rows.conversations.c.last_at < before, rows.conversations.c.ended_at.isnot(None))
    drafts = visits = 0
    for draft in _drafts(records_engine, before, quiet, instruments):
        with records_engine.begin() as connection:
            sending.drop(connection, draft, now, placeholder)
            if draft.conversation_id:
                mark_ready(connection, draft.conversation_id)
        drafts += 1
    for visit in _visits(records_engine, before, quiet):
        with records_engine.begin() as connection:
            _end(connection, visit, now, placeholder)
        visits += 1
    waiting = _waiting(records_engine, before, now)
    memories = sum(forget(records_engine, tracker_engine, one) for one in waiting)
    return Swept(drafts, visits, memories)


def _drafts(
    engine: Engine, before: datetime, quiet: Any, instruments: Collection[str]
) -> list[walks.Walk]:
    """Drafts of conversations that are quiet, or gone."""
    old = rows.walks.c.instrument.in_(list(instruments)) & (rows.walks.c.changed_at < before)
    found = select(*walks.COLUMNS).outerjoin(rows.conversations).where(old)
    query = found.where(or_(rows.walks.c.conversation_id.is_(None), quiet))
    with reading(engine) as connection:
        return [walks.Walk(**row) for row in connection.execute(query).mappings()]


def _visits(engine: Engine, before: datetime, quiet: Any) -> list[Visit]:
    found = select(*COLUMNS).outerjoin(rows.conversations).where(card_visits.c.made_at < before)
    query = found.where(or_(card_visits.c.conversation_id.is_(None), quiet))
    with reading(engine) as connection:
        return [Visit(**row) for row in connection.execute(query).mappings()]


def _end(connection: Connection, visit: Visit, now: datetime, placeholder: str) -> None:
    """End a visit: what the conversation repeated of the card goes with it.

    So does how many cards it sent, which could tell it from others on a day of few cards.
    """
    if visit.conversation_id is not None:
        theirs = rows.conversations.c.id == visit.conversation_id
        connection.execute(update(rows.conversations).where(theirs).values(cards=0))
        words = told_by(connection, visit.card_id)
        take_out_quotes(connection, visit.conversation_id, visit.turn, placeholder, words)
        note_cleaning(connection, visit.conversation_id, now, ready=True)
    connection.execute(delete(card_visits).where(card_visits.c.id == visit.id))


def _waiting(engine: Engine, before: datetime, now: datetime) -> list[str]:
    """Where Rasa must forget and no turn is running: one would write all of it again."""
    at_work = select(rows.turns.c.conversation_id).where(
        rows.turns.c.state == rows.RUNNING, rows.turns.c.began_at > now - _LONGEST_TURN
    )
    due = or_(card_cleanings.c.ready, card_cleanings.c.made_at < before)
    free = card_cleanings.c.conversation_id.notin_(at_work)
    query = select(card_cleanings.c.conversation_id).where(due, free)
    with reading(engine) as connection:
        ids: list[str] = connection.execute(query).scalars().all()
    return ids
