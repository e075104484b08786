"""What is kept of an erasure: the hash of a random id, in the records and in a file beside them.

It says nothing of a person, and finds the same row in a restored backup. The ledger is a file,
because a restore takes the database's own list back to the day of the backup.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, insert, select
from sqlalchemy.future import Connection

from bot.records.tables import erasures

FILE = "erasures.txt"
"""Its name, in the folder of the data."""


def hash_of(random_id: str) -> str:
    """Hash an id as erasures keep it: SHA-256 in hexadecimal."""
    return hashlib.sha256(random_id.encode()).hexdigest()


def note(connection: Connection, erased_ids: Collection[str], moment: datetime) -> None:
    """Note in the records that these are erased; again counts from the last time."""
    erased = [hash_of(erased_id) for erased_id in erased_ids]
    connection.execute(delete(erasures).where(erasures.c.conversation_hash.in_(erased)))
    rows = [{"conversation_hash": found, "erased_at": moment} for found in erased]
    connection.execute(insert(erasures), rows)


def is_noted(connection: Connection, random_id: str) -> bool:
    """Whether the records note that this is erased."""
    noted = select(erasures.c.erased_at).where(erasures.c.conversation_hash == hash_of(random_id))
    return connection.execute(noted).first() is not None


def write_down(ledger: Path, erased_ids: Collection[str], moment: datetime) -> None:
    """Add these to the file, on disk before anything is erased."""
    ledger.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    day = moment.date().isoformat()
    with ledger.open("a", encoding="ascii") as file:
        file.writelines(f"{hash_of(erased_id)} {day}\n" for erased_id in erased_ids)
        file.flush()
        os.fsync(file.fileno())


def read_ledger(ledger: Path) -> frozenset[str]:
    """Read the hashes of all that was erased on this machine; none where no file is."""
    if not ledger.exists():
        return frozenset()
    lines = ledger.read_text(encoding="ascii").splitlines()
    return frozenset(line.split()[0] for line in lines if line.strip())
