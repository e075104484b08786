"""That a disclosure was answered, so that a council can count them; never what was said."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from sqlalchemy import insert
from sqlalchemy.future import Connection

from bot.records.tables import disclosures


def note(connection: Connection, *, conversation_id: str, kind: str, now: datetime) -> None:
    """Note the kind of a disclosure and when it was answered."""
    connection.execute(
        insert(disclosures).values(
            id=uuid4().hex, conversation_id=conversation_id, kind=kind, noticed_at=now
        )
    )
