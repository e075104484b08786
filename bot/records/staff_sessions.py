"""Who is signed in: 256 random bits in a cookie, and here only their hash."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, insert, not_, select, update
from sqlalchemy.future import Connection

from bot.records.staff_tables import staff, staff_sessions

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=8)
CHANGING, PASSWORD, ENROLLING, FULL = "changing", "password", "enrolling", "full"
"""The steps of signing in, after a right password: it must be changed; it is good, and a one-time
code is asked for; such codes are being set up; signed in."""


@dataclass(frozen=True)
class Staff:
    """A member of staff; `areas` are the toolkits they see, none named meaning all of them."""

    id: str
    name: str
    role: str
    areas: tuple[str, ...]
    must_change: bool


@dataclass(frozen=True)
class Session:
    """One signed-in browser; `proved_at` is when the password was last typed in it."""

    token_hash: str
    staff: Staff
    step: str
    begun_at: datetime
    last_at: datetime
    proved_at: datetime


@dataclass(frozen=True)
class Open:
    """A session as a list of them shows it; its hash names it and opens nothing."""

    token_hash: str
    step: str
    begun_at: datetime
    last_at: datetime


def begin(connection: Connection, staff_id: str, step: str, now: datetime) -> str:
    """Open a session and return the token that only the browser keeps; clear away what is over."""
    _end_what_is_over(connection, now)
    token = secrets.token_urlsafe(32)
    row = {"begun_at": now, "last_at": now, "proved_at": now}
    connection.execute(
        insert(staff_sessions).values(
            token_hash=hash_of(token), staff_id=staff_id, step=step, **row
        )
    )
    return token


def step_on(connection: Connection, session: Session, step: str, now: datetime) -> str:
    """Go to the next step under a new token; the old one opens nothing any more.

    `LookupError` where the session was ended meanwhile, or went on in another tab.
    """
    token = secrets.token_urlsafe(32)
    values = {"token_hash": hash_of(token), "step": step, "last_at": now}
    if not _set(connection, session, **values):
        raise LookupError("no such session")
    return token


def find(connection: Connection, token: str, now: datetime) -> Session | None:
    """The session of a token; None where it is unknown, idle too long, too old, or was ended."""
    session, account = staff_sessions.c, staff.c
    query = select(
        session.token_hash,
        session.step,
        session.begun_at,
        session.last_at,
        session.proved_at,
        account.id,
        account.name,
        account.role,
        account.areas,
        account.must_change,
    ).select_from(staff_sessions.join(staff))
    one = query.where(session.token_hash == hash_of(token), account.closed_at.is_(None))
    row = connection.execute(one.where(*_alive(now))).mappings().first()
    if row is None:
        return None
    who = Staff(row["id"], row["name"], row["role"], tuple(row["areas"]), row["must_change"])
    times = row["begun_at"], row["last_at"], row["proved_at"]
    return Session(row["token_hash"], who, row["step"], *times)


def touch(connection: Connection, session: Session, now: datetime) -> None:
    """Note that somebody is still at work in it."""
    _set(connection, session, last_at=now)


def prove(connection: Connection, session: Session, now: datetime) -> None:
    """Note that the password was typed again just now."""
    _set(connection, session, proved_at=now)


def open_of(connection: Connection, staff_id: str, now: datetime) -> list[Open]:
    """Where a member of staff is signed in, the newest first; half-way in counts as well."""
    session = staff_sessions.c
    query = select(session.token_hash, session.step, session.begun_at, session.last_at).where(
        session.staff_id == staff_id, *_alive(now)
    )
    return [Open(*row) for row in connection.execute(query.order_by(session.last_at.desc()))]


def end(connection: Connection, token_hash: str) -> None:
    """End one session."""
    connection.execute(delete(staff_sessions).where(staff_sessions.c.token_hash == token_hash))


def end_all(connection: Connection, staff_id: str, but: Session | None = None) -> None:
    """End every session of a member of staff, but perhaps the one they are at work in."""
    ended = delete(staff_sessions).where(staff_sessions.c.staff_id == staff_id)
    if but is not None:
        ended = ended.where(staff_sessions.c.token_hash != but.token_hash)
    connection.execute(ended)


def hash_of(token: str) -> str:
    """What is stored of a token; SHA-256 is enough for 256 random bits."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _alive(now: datetime) -> tuple[Any, Any]:
    session = staff_sessions.c
    return session.last_at > now - IDLE, session.begun_at > now - LONGEST


def _end_what_is_over(connection: Connection, now: datetime) -> None:
    lasts = and_(*_alive(now))
    connection.execute(delete(staff_sessions).where(not_(lasts)))


def _set(connection: Connection, session: Session, **values: Any) -> bool:
    one = staff_sessions.c.token_hash == session.token_hash
    changed = connection.execute(update(staff_sessions).where(one).values(**values))
    return bool(changed.rowcount)
