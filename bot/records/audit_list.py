"""The audit as it is read: the newest act first, a page at a time.

It holds nobody's words and belongs to no area.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.audit_tables import audit


@dataclass(frozen=True)
class Act:
    """One act: who did what to what."""

    number: int
    at: datetime
    actor: str
    action: str
    target: str
    detail: Mapping[str, Any]


@dataclass(frozen=True)
class WantedActs:
    """Which acts to list; what is empty or None asks for nothing. `end` is not part of it."""

    actor: str = ""
    action: str = ""
    target: str = ""
    begin: datetime | None = None
    end: datetime | None = None


_COLUMNS = [audit.c[name] for name in Act.__dataclass_fields__]


def acts(
    connection: Connection, wanted: WantedActs, most: int, before: int | None = None
) -> list[Act]:
    """The next `most` acts, newest first; those older than the one numbered `before`."""
    query = select(*_COLUMNS).where(*_conditions(wanted))
    if before is not None:
        query = query.where(audit.c.number < before)
    query = query.order_by(audit.c.number.desc()).limit(most)
    return [Act(**row) for row in connection.execute(query).mappings()]


def known(connection: Connection) -> dict[str, list[str]]:
    """Everybody who did something, and everything that was done, each by the alphabet."""
    rows = connection.execute(select(audit.c.actor, audit.c.action).distinct()).all()
    return {
        "actor": sorted({row.actor for row in rows}),
        "action": sorted({row.action for row in rows}),
    }


def _conditions(wanted: WantedActs) -> list[Any]:
    asked: list[Any] = []
    for name in ("actor", "action", "target"):
        if value := getattr(wanted, name):
            asked.append(audit.c[name] == value)
    if wanted.begin is not None:
        asked.append(audit.c.at >= wanted.begin)
    if wanted.end is not None:
        asked.append(audit.c.at < wanted.end)
    return asked
