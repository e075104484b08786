"""What came of each mail that tells the council of a disclosure: staff see those that failed."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from uuid import uuid4

from sqlalchemy import insert
from sqlalchemy.future import Connection

from bot.records.tables import notices

SENT: Final = "sent"
FAILED: Final = "failed"


def note(connection: Connection, *, disclosure_id: str, reason: str | None, now: datetime) -> None:
    """Note that the mail was sent, or the name of the error that was in the way."""
    connection.execute(
        insert(notices).values(
            id=uuid4().hex,
            disclosure_id=disclosure_id,
            state=FAILED if reason else SENT,
            reason=reason,
            tried_at=now,
        )
    )
