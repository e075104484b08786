"""Everything that is kept of one conversation, card or walk, for whoever asks what is held of them.

Tables are found by where their rows lead, so that a new one is never forgotten here. Left out are
hashes and what says the same again, and what ties a card to a conversation: nobody may see that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, or_, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, may_see
from bot.records.card_tables import cards
from bot.records.schema import metadata
from bot.records.tables import CARD, WALK, conversations, walks

CONVERSATION = "conversation"
KINDS: Mapping[str, Table] = {CONVERSATION: conversations, CARD: cards, WALK: walks}
"""What a person can ask for, and where it is kept."""

LEFT_OUT = frozenset(
    {"card_cleanings", "card_visits", "facts", "marks", "offered_choices", "said", "trial_lines"}
)
"""An index, what is on offer at this moment, what a trial compared; and what ties card to talk."""
UNTOLD = frozenset({"cards", "fingerprint", "token_hash", "submission_id"})
"""Columns that say nothing to anybody, that only the person may know, or that a card was sent."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Held:
    """One record with the rows of each table that has any, the record itself first."""

    kind: str
    id: str
    area: str | None
    tables: Mapping[str, Sequence[Row]]


def find(connection: Connection, kind: str, held_id: str, areas: Areas) -> Row:
    """The row of a record; `LookupError` where it is gone, of no kind, or outside of `areas`."""
    table = KINDS[kind]
    row = connection.execute(select(table).where(table.c.id == held_id)).mappings().first()
    if row is None or not may_see(areas, row["area"]):
        raise LookupError(held_id)
    return dict(row)


def held(connection: Connection, kind: str, held_id: str, areas: Areas) -> Held:
    """All that is kept of a record; `LookupError` as with `find`."""
    record = find(connection, kind, held_id, areas)
    found: dict[str, list[Row]] = {KINDS[kind].name: [record]}
    for table in metadata.sorted_tables:
        if table.name not in found and table.name not in LEFT_OUT:
            rows = _leading_to(connection, table, found)
            if rows:
                found[table.name] = rows
    told = {name: [_told(row) for row in rows] for name, rows in found.items()}
    return Held(kind, held_id, record["area"], told)


def _leading_to(connection: Connection, table: Table, found: Mapping[str, list[Row]]) -> list[Row]:
    leads = [
        column.in_([row[key.column.name] for row in found[key.column.table.name]])
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table.name in found
    ]
    if not leads:
        return []
    rows = connection.execute(select(table).where(or_(*leads)).order_by(*_order(table)))
    return [dict(row) for row in rows.mappings()]


def _order(table: Table) -> list[Any]:
    """In the order things were said or done, where the table knows one."""
    known = ("position", "number", "begun_at", "noticed_at", "written_at", "given_at", "tag")
    return [table.c[name] for name in known if name in table.c]


def _told(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in UNTOLD and value is not None}
