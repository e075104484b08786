"""Answers that staff are writing: kept until they are in the content, or dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.draft_tables import draft_asks, drafts


class NoDraftError(LookupError):
    """There is no such draft, or it is of another area."""


@dataclass(frozen=True)
class Ask:
    """One way to ask; with a `message_id` a person wrote it so, and it goes with their message."""

    kind: str
    words: str
    message_id: str | None = None


@dataclass(frozen=True)
class Draft:
    """A draft as it stands; `ready`: loading the content would refuse nothing of it."""

    id: str
    toolkit: str
    entry: str
    topic: str
    title: str
    answer: str
    easy: str
    points: Sequence[str]
    section: str
    page: str
    see_also: Sequence[str]
    checked: date
    ready: bool
    changed_by: str
    changed_at: datetime
    asks: Sequence[Ask] = ()


_COLUMNS = [drafts.c[name] for name in Draft.__dataclass_fields__ if name != "asks"]


def keep(connection: Connection, draft: Draft) -> None:
    """Keep a draft as it now stands, new or changed."""
    row = {column.name: getattr(draft, column.name) for column in _COLUMNS}
    row |= {"points": list(draft.points), "see_also": list(draft.see_also)}
    changed = connection.execute(update(drafts).where(drafts.c.id == draft.id).values(**row))
    if not changed.rowcount:
        connection.execute(insert(drafts).values(**row))
    connection.execute(delete(draft_asks).where(draft_asks.c.draft_id == draft.id))
    rows = [
        {"id": uuid4().hex, "draft_id": draft.id, "number": number, **ask.__dict__}
        for number, ask in enumerate(draft.asks)
    ]
    if rows:
        connection.execute(insert(draft_asks), rows)


def find(connection: Connection, draft_id: str, toolkits: Areas) -> Draft:
    """A draft of one of these toolkits (None: of any); `NoDraftError` where there is none."""
    found = _of(connection, toolkits, drafts.c.id == draft_id)
    if not found:
        raise NoDraftError(draft_id)
    return found[0]


def listed(connection: Connection, toolkits: Areas) -> list[Draft]:
    """All drafts of these toolkits (None: of any), the last changed first."""
    return _of(connection, toolkits)


def drop(connection: Connection, draft_id: str, toolkits: Areas) -> Draft:
    """Remove a draft and give back what it was; `NoDraftError` where there is none."""
    draft = find(connection, draft_id, toolkits)
    connection.execute(delete(drafts).where(drafts.c.id == draft_id))
    return draft


def count(connection: Connection, toolkits: Areas) -> int:
    """How many drafts there are."""
    query = select(func.count()).select_from(drafts).where(within(toolkits, drafts.c.toolkit))
    return int(connection.execute(query).scalar_one())


def _of(connection: Connection, toolkits: Areas, *which: Any) -> list[Draft]:
    query = select(*_COLUMNS).where(*which, within(toolkits, drafts.c.toolkit))
    query = query.order_by(drafts.c.changed_at.desc(), drafts.c.id)
    rows = connection.execute(query).mappings().all()
    asks = _asks_of(connection, [row["id"] for row in rows])
    return [_draft(row, asks.get(row["id"], ())) for row in rows]


def _asks_of(connection: Connection, ids: Iterable[str]) -> dict[str, list[Ask]]:
    columns = draft_asks.c
    query = select(columns.draft_id, columns.kind, columns.words, columns.message_id)
    chosen = query.where(columns.draft_id.in_(list(ids))).order_by(columns.number)
    found: dict[str, list[Ask]] = {}
    for draft_id, *ask in connection.execute(chosen):
        found.setdefault(draft_id, []).append(Ask(*ask))
    return found


def _draft(row: Mapping[str, Any], asks: Iterable[Ask]) -> Draft:
    lists = {name: tuple(row[name]) for name in ("points", "see_also")}
    return Draft(**{**row, **lists}, asks=tuple(asks))
