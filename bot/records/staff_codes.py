"""One-time codes and recovery codes: what is kept of them, and that each is used once."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.future import Connection

from bot.records import staff_sessions
from bot.records.staff_tables import recovery_codes, staff


def secret_of(connection: Connection, staff_id: str) -> bytes | None:
    """The secret of somebody's codes as it is kept, sealed; None where none are set up."""
    query = select(staff.c.code_secret).where(staff.c.id == staff_id)
    sealed: bytes | None = connection.execute(query).scalar()
    return sealed


def set_up(connection: Connection, staff_id: str, sealed: bytes, step: int) -> None:
    """Keep a secret; `step` is that of the code by which the person showed that they have it."""
    values = {"code_secret": sealed, "code_step": step}
    connection.execute(update(staff).where(staff.c.id == staff_id).values(**values))


def use_step(connection: Connection, staff_id: str, sealed: bytes, step: int) -> bool:
    """Use the code of a step; False where it, or a later one, was used before.

    `sealed` is the same secret, sealed with the newest key.
    """
    fresh = or_(staff.c.code_step.is_(None), staff.c.code_step < step)
    this = update(staff).where(staff.c.id == staff_id, fresh)
    used = connection.execute(this.values(code_secret=sealed, code_step=step))
    return bool(used.rowcount)


def forget(connection: Connection, staff_id: str) -> None:
    """Forget the codes of somebody who lost them, and end their sessions; they set up new ones."""
    values = {"code_secret": None, "code_step": None}
    connection.execute(update(staff).where(staff.c.id == staff_id).values(**values))
    keep_recovery(connection, staff_id, ())
    staff_sessions.end_all(connection, staff_id)


def keep_recovery(connection: Connection, staff_id: str, hashes: Iterable[str]) -> None:
    """Keep the hashes of new recovery codes; the ones before open nothing any more."""
    connection.execute(delete(recovery_codes).where(recovery_codes.c.staff_id == staff_id))
    rows = [{"code_hash": code_hash, "staff_id": staff_id} for code_hash in hashes]
    if rows:
        connection.execute(insert(recovery_codes), rows)


def use_recovery(connection: Connection, staff_id: str, code_hash: str) -> bool:
    """Use a recovery code; False where it is not one of theirs, or was used before."""
    this = (recovery_codes.c.staff_id == staff_id) & (recovery_codes.c.code_hash == code_hash)
    return bool(connection.execute(delete(recovery_codes).where(this)).rowcount)


def recovery_left(connection: Connection, staff_id: str) -> int:
    """How many recovery codes somebody has left."""
    theirs = select(func.count()).where(recovery_codes.c.staff_id == staff_id)
    return int(connection.execute(theirs).scalar_one())
