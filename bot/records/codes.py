"""What a code of four words leads to, found by the slow hash of it; no code is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.dialects import insert_unless_there
from bot.records.tables import CARD, codes


@dataclass(frozen=True)
class Target:
    """Where a code leads: a `kind` (walk, group or card) and the id of that row."""

    kind: str
    id: str


def keep(
    connection: Connection, code_hash: str, kind: str, target: str, key: str, now: datetime
) -> None:
    """Keep what a code leads to, once however often; `key` names the secret it was made with.

    A card has no time, so its code has only the day.
    """
    moment = now.replace(hour=0, minute=0, second=0, microsecond=0) if kind == CARD else now
    row = {"code_hash": code_hash, "kind": kind, "target": target, "key": key, "kept_at": moment}
    insert_unless_there(connection, codes, **row)


def target_of(connection: Connection, code_hash: str) -> Target | None:
    """Where the code of this hash leads; None where it leads nowhere any more."""
    query = select(codes.c.kind, codes.c.target).where(codes.c.code_hash == code_hash)
    row = connection.execute(query).first()
    return None if row is None else Target(row.kind, row.target)


def key_of(connection: Connection, target: Target) -> str | None:
    """The name of the secret that a code was made with; None where none was given out yet."""
    given = (codes.c.kind == target.kind) & (codes.c.target == target.id)
    query = select(codes.c.key).where(given).order_by(codes.c.kept_at, codes.c.code_hash)
    key: str | None = connection.execute(query.limit(1)).scalar()
    return key
