"""Erasing a conversation or a walk everywhere, and again where a backup brings it back.

What is kept of an erasure is in `ledger`; a comment card is erased by `withdrawing`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from sqlalchemy import Column, delete, select
from sqlalchemy.future import Connection, Engine

from bot.records import card_tables, tables, tracker, walks
from bot.records import conversations as talks
from bot.records.cards import withdraw
from bot.records.engine import reading
from bot.records.ledger import hash_of, note, read_ledger, write_down
from bot.records.tables import conversations

Noting = Callable[[Connection], None]

__all__ = ["erase_conversation", "erase_walk", "hash_of", "read_ledger", "replay"]


def _nothing(_connection: Connection) -> None:
    """Who erases their own leaves no note of it."""


def erase_conversation(
    records_engine: Engine,
    tracker_engine: Engine | None,
    conversation_id: str,
    *,
    now: datetime | None = None,
    ledger: Path | None = None,
    noting: Noting = _nothing,
) -> bool:
    """Delete a conversation with all that hangs on it; False where it was already gone.

    The walks it holds go too, with their codes and the groups they own. Rasa's rows go first:
    should that fail, the error is raised and the person's token still works for another try.
    `noting` writes down, in the transaction that erases, who did it.
    """
    moment = now or datetime.now(timezone.utc)
    if ledger is not None:
        with reading(records_engine) as connection:
            held = walks.of_conversations(connection, [conversation_id])
        write_down(ledger, [conversation_id, *held], moment)
    tracker.delete_events(tracker_engine, [conversation_id])
    with records_engine.begin() as connection:
        erased = _erase(connection, conversation_id, moment)
        if erased:
            noting(connection)
    return erased


def erase_walk(
    records_engine: Engine,
    walk_id: str,
    *,
    now: datetime,
    ledger: Path | None = None,
    noting: Noting = _nothing,
) -> bool:
    """Delete a walk with its codes and the group it owns; False where it was already gone."""
    if ledger is not None:
        write_down(ledger, [walk_id], now)
    with records_engine.begin() as connection:
        gone = walks.forget_all(connection, [walk_id])
        if gone:
            note(connection, [walk_id], now)
            noting(connection)
    return bool(gone)


def replay(
    records_engine: Engine,
    tracker_engine: Engine | None,
    hashes: Collection[str],
    *,
    now: datetime,
    batch: int = 500,
) -> int:
    """Erase again, after a restore, everything in `hashes`.

    Return how many came back: conversations, cards, and walks of conversations kept or gone.
    """
    again = 0
    for conversation_id in _found(records_engine, conversations.c.id, hashes, batch):
        again += erase_conversation(records_engine, tracker_engine, conversation_id, now=now)
    for walk_id in _found(records_engine, tables.walks.c.id, hashes, batch):
        again += erase_walk(records_engine, walk_id, now=now)
    for card_id in _found(records_engine, card_tables.cards.c.id, hashes, batch):
        with records_engine.begin() as connection:
            again += withdraw(connection, card_id, now)
    for page in tracker.last_heard(tracker_engine, batch):
        tracker.delete_events(tracker_engine, [found for found in page if hash_of(found) in hashes])
    return again


def _found(engine: Engine, ids: Column[Any], hashes: Collection[str], batch: int) -> Iterator[str]:
    after = ""
    while page := _page(engine, ids, after, batch):
        after = page[-1]
        yield from (found for found in page if hash_of(found) in hashes)


def _page(engine: Engine, ids: Column[Any], after: str, batch: int) -> list[str]:
    query = select(ids).where(ids > after).order_by(ids).limit(batch)
    with reading(engine) as connection:
        page: list[str] = connection.execute(query).scalars().all()
    return page


def _erase(connection: Connection, conversation_id: str, moment: datetime) -> bool:
    talks.lock(connection, conversation_id)
    held = walks.of_conversations(connection, [conversation_id])
    walks.forget_all(connection, held)
    chosen = conversations.c.id == conversation_id
    if not connection.execute(delete(conversations).where(chosen)).rowcount:
        return False
    note(connection, [conversation_id, *held], moment)
    return True
