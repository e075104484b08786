"""Accounts of staff. Who does what stands in the audit by name, so a name is never given twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, insert, select, update
from sqlalchemy.future import Connection

from bot.records import staff_sessions
from bot.records.staff_sessions import Session
from bot.records.staff_tables import recovery_codes, staff

ADMINISTRATOR = "administrator"
_NO_HASH = ""


@dataclass(frozen=True)
class Account:
    """One account; `areas` empty: all of them. `has_codes`: one-time codes are set up."""

    id: str
    name: str
    role: str
    areas: tuple[str, ...]
    password_hash: str
    must_change: bool
    has_codes: bool
    made_at: datetime
    closed_at: datetime | None


def add(
    connection: Connection,
    *,
    name: str,
    role: str,
    areas: Sequence[str],
    password_hash: str,
    must_change: bool,
    now: datetime,
) -> str | None:
    """Make an account and return its id; None where the name is or was somebody's."""
    if connection.execute(select(staff.c.id).where(staff.c.name == name)).first():
        return None
    row = {"id": uuid4().hex, "name": name, "role": role, "areas": list(areas)}
    made = {"password_hash": password_hash, "must_change": must_change, "made_at": now}
    connection.execute(insert(staff).values(**row, **made))
    return str(row["id"])


def named(connection: Connection, name: str) -> Account | None:
    """The open account of this name."""
    query = select(staff).where(staff.c.name == name, staff.c.closed_at.is_(None))
    row = connection.execute(query).mappings().first()
    return _account(row) if row else None


def one(connection: Connection, staff_id: str) -> Account:
    """An account, closed or not; `LookupError` where there is none."""
    row = connection.execute(select(staff).where(staff.c.id == staff_id)).mappings().first()
    if row is None:
        raise LookupError("no such account")
    return _account(row)


def open_one(connection: Connection, staff_id: str) -> Account:
    """An account that can be changed; `LookupError` where there is none, or it is closed."""
    account = one(connection, staff_id)
    if account.closed_at is not None:
        raise LookupError("the account is closed")
    return account


def everyone(connection: Connection) -> list[Account]:
    """Every account by name, those that are closed last."""
    closed = staff.c.closed_at.is_not(None)
    rows = connection.execute(select(staff).order_by(closed, staff.c.name)).mappings()
    return [_account(row) for row in rows]


def change(connection: Connection, staff_id: str, role: str, areas: Sequence[str]) -> bool:
    """Give another role and areas and end the sessions; False where no administrator would stay."""
    if role != ADMINISTRATOR and not _another_administrator(connection, staff_id):
        return False
    _set(connection, staff_id, role=role, areas=list(areas))
    staff_sessions.end_all(connection, staff_id)
    return True


def close(connection: Connection, staff_id: str, now: datetime) -> bool:
    """Let nobody in by this account again; False where no administrator would stay.

    Its name stays, for the audit; what could open it goes.
    """
    if not _another_administrator(connection, staff_id):
        return False
    nothing = {"password_hash": _NO_HASH, "code_secret": None, "code_step": None}
    _set(connection, staff_id, closed_at=now, **nothing)
    connection.execute(delete(recovery_codes).where(recovery_codes.c.staff_id == staff_id))
    staff_sessions.end_all(connection, staff_id)
    return True


def set_password(
    connection: Connection,
    staff_id: str,
    password_hash: str,
    *,
    must_change: bool,
    but: Session | None = None,
) -> None:
    """Put another password in place and end the sessions, but perhaps the one it was typed in."""
    _set(connection, staff_id, password_hash=password_hash, must_change=must_change)
    staff_sessions.end_all(connection, staff_id, but)


def hash_anew(connection: Connection, account: Account, password_hash: str) -> None:
    """Keep the same password under a newer hash, unless it was changed meanwhile."""
    same = (staff.c.id == account.id) & (staff.c.password_hash == account.password_hash)
    connection.execute(update(staff).where(same).values(password_hash=password_hash))


def _another_administrator(connection: Connection, staff_id: str) -> bool:
    """Whether one stays; their rows are locked, so that two cannot demote each other."""
    open_ones = (staff.c.role == ADMINISTRATOR) & staff.c.closed_at.is_(None)
    query = select(staff.c.id).where(open_ones).order_by(staff.c.id).with_for_update()
    return any(found != staff_id for found in connection.execute(query).scalars())


def _set(connection: Connection, staff_id: str, **values: Any) -> None:
    connection.execute(update(staff).where(staff.c.id == staff_id).values(**values))


def _account(row: Mapping[str, Any]) -> Account:
    fields = ("id", "name", "role", "password_hash", "must_change", "made_at", "closed_at")
    kept = {field: row[field] for field in fields}
    return Account(areas=tuple(row["areas"]), has_codes=row["code_step"] is not None, **kept)
