"""The queue of disclosures as one member of staff sees it: kind and moment, never what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.future import Connection

from bot.records import disclosures as rows
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


def waiting(connection: Connection, areas: Sequence[str] | None, most: int) -> list[Disclosure]:
    """Those that nobody acknowledged, the oldest first."""
    query = _seen(areas).where(disclosures.c.acknowledged_at.is_(None))
    return _read(connection, query.order_by(disclosures.c.noticed_at, disclosures.c.id), most)


def acknowledged(
    connection: Connection, areas: Sequence[str] | None, most: int
) -> list[Disclosure]:
    """Those that somebody acknowledged, the last first."""
    query = _seen(areas).where(disclosures.c.acknowledged_at.isnot(None))
    return _read(connection, query.order_by(disclosures.c.acknowledged_at.desc()), most)


def of_conversation(connection: Connection, conversation_id: str) -> list[Disclosure]:
    """Those of one conversation, in order."""
    query = _seen(None).where(disclosures.c.conversation_id == conversation_id)
    return _read(connection, query.order_by(disclosures.c.noticed_at, disclosures.c.id), 1_000)


def how_many_wait(connection: Connection, areas: Sequence[str] | None) -> int:
    """How many nobody acknowledged."""
    waits = _seen(areas).where(disclosures.c.acknowledged_at.is_(None)).subquery()
    return int(connection.execute(select(func.count()).select_from(waits)).scalar() or 0)


def acknowledge(
    connection: Connection,
    disclosure_id: str,
    areas: Sequence[str] | None,
    *,
    by: str,
    now: datetime,
) -> bool:
    """Note who has seen it; False where somebody else was first."""
    seen = _seen(areas).where(disclosures.c.id == disclosure_id)
    if connection.execute(seen).first() is None:
        raise NoDisclosureError(disclosure_id)
    return rows.acknowledge(connection, disclosure_id, by=by, now=now)


def _seen(areas: Sequence[str] | None) -> Any:
    query = select(
        disclosures.c.id,
        disclosures.c.conversation_id,
        conversations.c.area,
        disclosures.c.kind,
        disclosures.c.noticed_at,
        notices.c.state.label("notice"),
        disclosures.c.acknowledged_at,
        disclosures.c.acknowledged_by,
    ).select_from(disclosures.outerjoin(notices).outerjoin(conversations))
    return query if areas is None else query.where(conversations.c.area.in_(areas))


def _read(connection: Connection, query: Any, most: int) -> list[Disclosure]:
    return [Disclosure(**row) for row in connection.execute(query.limit(most)).mappings()]
