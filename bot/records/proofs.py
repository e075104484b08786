"""A password that was typed again is good for one file that leaves, then it is spent."""

from __future__ import annotations

from sqlalchemy import update
from sqlalchemy.future import Connection

from bot.records.staff_sessions import Session
from bot.records.staff_tables import staff_sessions


def spend(connection: Connection, session: Session) -> bool:
    """Use it up; False where it was not typed again since signing in, or has served already."""
    sessions = staff_sessions.c
    unspent = (sessions.token_hash == session.token_hash) & (sessions.proved_at > sessions.begun_at)
    spent = update(staff_sessions).where(unspent).values(proved_at=sessions.begun_at)
    return bool(connection.execute(spent).rowcount)
