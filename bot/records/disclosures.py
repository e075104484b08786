"""That a disclosure was answered, so that a council can count them or look; never what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.future import Connection

from bot.records.tables import disclosures, notices


@dataclass(frozen=True)
class Waiting:
    """A disclosure that nobody has acknowledged.

    `conversation_id` is None for one on a page outside any conversation; `notice` is what came of
    the mail to the council ("sent" or "failed"), None where none was tried.
    """

    id: str
    conversation_id: str | None
    kind: str
    noticed_at: datetime
    notice: str | None


def note(connection: Connection, *, conversation_id: str | None, kind: str, now: datetime) -> str:
    """Note the kind of a disclosure and when it was answered; return the row's id."""
    row_id = uuid4().hex
    connection.execute(
        insert(disclosures).values(
            id=row_id, conversation_id=conversation_id, kind=kind, noticed_at=now
        )
    )
    return row_id


def waiting(connection: Connection) -> list[Waiting]:
    """The queue for staff, the oldest first."""
    found = connection.execute(
        select(
            disclosures.c.id,
            disclosures.c.conversation_id,
            disclosures.c.kind,
            disclosures.c.noticed_at,
            notices.c.state,
        )
        .select_from(disclosures.outerjoin(notices))
        .where(disclosures.c.acknowledged_at.is_(None))
        .order_by(disclosures.c.noticed_at, disclosures.c.id)
    )
    return [Waiting(*row) for row in found]


def acknowledge(connection: Connection, disclosure_id: str, *, by: str, now: datetime) -> bool:
    """Note who has seen it; False where it is unknown or somebody else was first."""
    done = connection.execute(
        update(disclosures)
        .where(disclosures.c.id == disclosure_id, disclosures.c.acknowledged_at.is_(None))
        .values(acknowledged_at=now, acknowledged_by=by)
    )
    return bool(done.rowcount)
