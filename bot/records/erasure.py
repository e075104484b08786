"""Erasing a conversation or a walk everywhere, and again where a backup brings it back.

What is kept of an erasure is a hash of a random id: it says nothing of a person, and finds the
same conversation or walk in a restored backup. The ledger is a file beside the database, because
a restore takes the database's own list back to the day of the backup.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from sqlalchemy import Column, delete, insert, select
from sqlalchemy.future import Connection, Engine

from bot.records import tables, tracker, walks
from bot.records.engine import reading
from bot.records.tables import conversations, erasures


def hash_of(random_id: str) -> str:
    """Hash an id as erasures keep it: SHA-256 in hexadecimal."""
    return hashlib.sha256(random_id.encode()).hexdigest()


def erase_conversation(
    records_engine: Engine,
    tracker_engine: Engine | None,
    conversation_id: str,
    *,
    now: datetime | None = None,
    ledger: Path | None = None,
) -> bool:
    """Delete a conversation with all that hangs on it; False where it was already gone.

    The walks it holds go too, with their codes and the groups they own. Rasa's rows go first:
    should that fail, the error is raised and the person's token still works for another try.
    """
    moment = now or datetime.now(timezone.utc)
    if ledger is not None:
        with reading(records_engine) as connection:
            held = walks.of_conversations(connection, [conversation_id])
        _write_down(ledger, [conversation_id, *held], moment)
    tracker.delete_events(tracker_engine, [conversation_id])
    with records_engine.begin() as connection:
        return _erase(connection, conversation_id, moment)


def erase_walk(
    records_engine: Engine, walk_id: str, *, now: datetime, ledger: Path | None = None
) -> bool:
    """Delete a walk with its codes and the group it owns; False where it was already gone."""
    if ledger is not None:
        _write_down(ledger, [walk_id], now)
    with records_engine.begin() as connection:
        gone = walks.forget_all(connection, [walk_id])
        if gone:
            _note(connection, [walk_id], now)
    return bool(gone)


def read_ledger(ledger: Path) -> frozenset[str]:
    """Read the hashes of all that was erased on this machine; none where no file is."""
    if not ledger.exists():
        return frozenset()
    lines = ledger.read_text(encoding="ascii").splitlines()
    return frozenset(line.split()[0] for line in lines if line.strip())


def replay(
    records_engine: Engine,
    tracker_engine: Engine | None,
    hashes: Collection[str],
    *,
    now: datetime,
    batch: int = 500,
) -> int:
    """Erase again, after a restore, everything in `hashes`.

    Return how many conversations, and walks of conversations that are kept or gone, came back.
    """
    again = 0
    for conversation_id in _found(records_engine, conversations.c.id, hashes, batch):
        again += erase_conversation(records_engine, tracker_engine, conversation_id, now=now)
    for walk_id in _found(records_engine, tables.walks.c.id, hashes, batch):
        again += erase_walk(records_engine, walk_id, now=now)
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
    held = walks.of_conversations(connection, [conversation_id])
    walks.forget_all(connection, held)
    chosen = conversations.c.id == conversation_id
    if not connection.execute(delete(conversations).where(chosen)).rowcount:
        return False
    _note(connection, [conversation_id, *held], moment)
    return True


def _note(connection: Connection, erased_ids: Collection[str], moment: datetime) -> None:
    erased = [hash_of(erased_id) for erased_id in erased_ids]
    connection.execute(delete(erasures).where(erasures.c.conversation_hash.in_(erased)))
    rows = [{"conversation_hash": found, "erased_at": moment} for found in erased]
    connection.execute(insert(erasures), rows)


def _write_down(ledger: Path, erased_ids: Collection[str], moment: datetime) -> None:
    ledger.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    day = moment.date().isoformat()
    with ledger.open("a", encoding="ascii") as file:
        file.writelines(f"{hash_of(erased_id)} {day}\n" for erased_id in erased_ids)
        file.flush()
        os.fsync(file.fileno())
