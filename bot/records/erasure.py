"""Erasing a conversation everywhere, and again where a backup brings it back.

What is kept of an erasure is a hash of a random id: it says nothing of a person, and finds the
same conversation in a restored backup. The ledger is a file beside the database, because a
restore takes the database's own list back to the day of the backup.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from datetime import datetime, timezone
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.future import Connection, Engine

from bot.records import tracker
from bot.records.engine import reading
from bot.records.tables import conversations, erasures


def hash_of(conversation_id: str) -> str:
    """Hash an id as erasures keep it: SHA-256 in hexadecimal."""
    return hashlib.sha256(conversation_id.encode()).hexdigest()


def erase_conversation(
    records_engine: Engine,
    tracker_engine: Engine | None,
    conversation_id: str,
    *,
    now: datetime | None = None,
    ledger: Path | None = None,
) -> bool:
    """Delete a conversation with all that hangs on it; False where it was already gone.

    Rasa's rows go first: should that fail, the error is raised and the person's token still works
    for another try.
    """
    moment = now or datetime.now(timezone.utc)
    if ledger is not None:
        _write_down(ledger, conversation_id, moment)
    tracker.delete_events(tracker_engine, [conversation_id])
    with records_engine.begin() as connection:
        return _erase(connection, conversation_id, moment)


def read_ledger(ledger: Path) -> frozenset[str]:
    """Read the hashes of all conversations erased on this machine; none where no file is."""
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
    """Erase again, after a restore, every conversation in `hashes`; return how many came back."""
    again, after = 0, ""
    while ids := _page(records_engine, after, batch):
        after = ids[-1]
        for conversation_id in (found for found in ids if hash_of(found) in hashes):
            again += erase_conversation(records_engine, tracker_engine, conversation_id, now=now)
    for page in tracker.last_heard(tracker_engine, batch):
        tracker.delete_events(tracker_engine, [found for found in page if hash_of(found) in hashes])
    return again


def _page(engine: Engine, after: str, batch: int) -> list[str]:
    query = select(conversations.c.id).where(conversations.c.id > after)
    with reading(engine) as connection:
        ids: list[str] = connection.execute(query.order_by("id").limit(batch)).scalars().all()
    return ids


def _erase(connection: Connection, conversation_id: str, moment: datetime) -> bool:
    chosen = conversations.c.id == conversation_id
    if not connection.execute(delete(conversations).where(chosen)).rowcount:
        return False
    erased = hash_of(conversation_id)
    connection.execute(delete(erasures).where(erasures.c.conversation_hash == erased))
    connection.execute(insert(erasures).values(conversation_hash=erased, erased_at=moment))
    return True


def _write_down(ledger: Path, conversation_id: str, moment: datetime) -> None:
    ledger.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with ledger.open("a", encoding="ascii") as file:
        file.write(f"{hash_of(conversation_id)} {moment.date().isoformat()}\n")
        file.flush()
        os.fsync(file.fileno())
