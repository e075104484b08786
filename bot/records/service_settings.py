"""What staff have set while the service runs, by name, with who set it last and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.future import Connection

from bot.records.dialects import let_nobody_else_write
from bot.records.running_tables import service_settings


@dataclass(frozen=True)
class Kept:
    """Every value that is set, and when any of them was changed last (None for never)."""

    values: Mapping[str, Any]
    changed_at: datetime | None


def kept(connection: Connection) -> Kept:
    """All that is set; a name whose value was taken back has None."""
    rows = connection.execute(select(service_settings)).mappings().all()
    values = {row["name"]: row["value"] for row in rows}
    return Kept(values, max((row["changed_at"] for row in rows), default=None))


def change(
    connection: Connection, values: Mapping[str, Any], *, by: str, now: datetime
) -> dict[str, dict[str, Any]]:
    """Set these values, None for taking one back; return what each was and is, where it changed."""
    let_nobody_else_write(connection, service_settings)
    found = kept(connection)
    before = found.values
    if found.changed_at is not None:  # a clock set back must not make a change look old
        now = max(now, found.changed_at + timedelta(microseconds=1))
    changed = {
        name: {"old": before.get(name), "new": value}
        for name, value in values.items()
        if before.get(name) != value
    }
    for name, values_of in changed.items():
        row = {"name": name, "value": values_of["new"], "changed_at": now, "changed_by": by}
        connection.execute(delete(service_settings).where(service_settings.c.name == name))
        connection.execute(insert(service_settings).values(**row))
    return changed
