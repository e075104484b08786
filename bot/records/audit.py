"""What staff did, each act chained to the one before by a hash, so that no row changes unnoticed.

A row is written in the transaction of what it tells of. It never holds words of a person. What a
chain cannot show is that its last rows are gone: keep its newest digest elsewhere for that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.future import Connection

from bot.records.audit_tables import audit
from bot.records.dialects import let_nobody_else_write

_FIRST = "0" * 64
_PAGE = 500
_SIGNED = ("number", "at", "actor", "action", "target", "detail", "previous")


def append(
    connection: Connection,
    *,
    actor: str,
    action: str,
    target: str,
    detail: Mapping[str, Any],
    now: datetime,
) -> int:
    """Write down one act of a member of staff; return its number. Others wait until it is kept."""
    let_nobody_else_write(connection, audit)
    newest = select(audit.c.number, audit.c.digest).order_by(audit.c.number.desc()).limit(1)
    last = connection.execute(newest).first()
    row: dict[str, Any] = {
        "number": last.number + 1 if last else 1,
        "at": now,
        "actor": actor,
        "action": action,
        "target": target,
        "detail": dict(detail),
        "previous": last.digest if last else _FIRST,
    }
    connection.execute(insert(audit).values(**row, digest=_digest(row)))
    return int(row["number"])


@dataclass(frozen=True)
class Checked:
    """What a look at the whole chain found: `holding` rows from the first on are as written.

    `broken` is the first that is not (where rows are missing, the row after them), None where all
    are; `digest` is that of the last row that holds, "" where there is none.
    """

    holding: int
    broken: int | None
    digest: str


def check(connection: Connection) -> Checked:
    """Look at every row; it takes a while where there are very many."""
    holding, number, previous = 0, 0, _FIRST
    for row in _rows(connection):
        follows = row["number"] == number + 1 and row["previous"] == previous
        if not follows or row["digest"] != _digest(row):
            return Checked(holding, int(row["number"]), previous if holding else "")
        holding, number, previous = holding + 1, row["number"], row["digest"]
    return Checked(holding, None, previous if holding else "")


def _rows(connection: Connection) -> Iterator[Mapping[str, Any]]:
    after = 0
    while True:
        later = select(audit).where(audit.c.number > after).order_by(audit.c.number).limit(_PAGE)
        page = connection.execute(later).mappings().all()
        if not page:
            return
        yield from page
        after = page[-1]["number"]


def _digest(row: Mapping[str, Any]) -> str:
    """SHA-256 of everything in a row but the digest itself, the same on every database."""
    signed = {name: row[name] for name in _SIGNED}
    signed["at"] = row["at"].astimezone(timezone.utc).isoformat()
    written = json.dumps(signed, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()
