"""Disclosures that were answered, and who has seen to each; never what was said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import func, insert, select, update
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.tables import conversations, disclosures, notices


class NoDisclosureError(LookupError):
    """No such disclosure, or it is of another area."""


@dataclass(frozen=True)
class Disclosure:
    """One that was answered; `notice` is "sent", "failed" or None, as the mail to the council went.

    `conversation_id` is None for one outside any conversation; it then has no area either.
    """

    id: str
    conversation_id: str | None
    area: str | None
    kind: str
    noticed_at: datetime
    notice: str | None
    acknowledged_at: datetime | None
    acknowledged_by: str | None


_OLDEST_FIRST = (disclosures.c.noticed_at, disclosures.c.id)


def note(connection: Connection, *, conversation_id: str | None, kind: str, now: datetime) -> str:
    """Note the kind of a disclosure and when it was answered; return the row's id."""
    row_id = uuid4().hex
    row = {"id": row_id, "conversation_id": conversation_id, "kind": kind, "noticed_at": now}
    connection.execute(insert(disclosures).values(**row))
    return row_id


def waiting(
    connection: Connection, areas: Areas = None, most: int | None = None
) -> list[Disclosure]:
    """Those that nobody acknowledged, the oldest first."""
    query = _seen(areas).where(disclosures.c.acknowledged_at.is_(None))
    return _read(connection, query.order_by(*_OLDEST_FIRST).limit(most))


def acknowledged(connection: Connection, areas: Areas, most: int) -> list[Disclosure]:
    """Those that somebody acknowledged, the last first."""
    query = _seen(areas).where(disclosures.c.acknowledged_at.isnot(None))
    return _read(connection, query.order_by(disclosures.c.acknowledged_at.desc()).limit(most))


def of_conversation(connection: Connection, conversation_id: str) -> list[Disclosure]:
    """Those of one conversation, in order."""
    query = _seen(None).where(disclosures.c.conversation_id == conversation_id)
    return _read(connection, query.order_by(*_OLDEST_FIRST))


def how_many_wait(connection: Connection, areas: Areas) -> int:
    """How many nobody acknowledged."""
    waits = _seen(areas).where(disclosures.c.acknowledged_at.is_(None)).subquery()
    return int(connection.execute(select(func.count()).select_from(waits)).scalar() or 0)


def acknowledge(
    connection: Connection, disclosure_id: str, areas: Areas = None, *, by: str, now: datetime
) -> bool:
    """Note who has seen it; False where somebody else was first.

    `NoDisclosureError` where there is none, or it is of another area.
    """
    seen = _seen(areas).where(disclosures.c.id == disclosure_id)
    if connection.execute(seen).first() is None:
        raise NoDisclosureError(disclosure_id)
    done = connection.execute(
        update(disclosures)
        .where(disclosures.c.id == disclosure_id, disclosures.c.acknowledged_at.is_(None))
        .values(acknowledged_at=now, acknowledged_by=by)
    )
    return bool(done.rowcount)


def _seen(areas: Areas) -> Any:
    columns = (
        disclosures.c.id,
        disclosures.c.conversation_id,
        conversations.c.area,
        disclosures.c.kind,
        disclosures.c.noticed_at,
        notices.c.state.label("notice"),
        disclosures.c.acknowledged_at,
        disclosures.c.acknowledged_by,
    )
    joined = disclosures.outerjoin(notices).outerjoin(conversations)
    return select(*columns).select_from(joined).where(within(areas, conversations.c.area))


def _read(connection: Connection, query: Any) -> list[Disclosure]:
    return [Disclosure(**row) for row in connection.execute(query).mappings()]
