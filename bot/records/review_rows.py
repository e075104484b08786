"""What a list shows of each of its conversations, read for one page at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, may_see
from bot.records.messages import PLACES_PER_TURN
from bot.records.review_lists import Listed
from bot.records.review_tables import facts, said
from bot.records.staff_tables import staff
from bot.records.tables import PERSON, conversations, messages


@dataclass(frozen=True)
class Row:
    """A conversation in a list.

    `words` are the person's first, or what a search found, as stored; `turn` is where they stand,
    None where nothing of it was kept. `said` counts what they said, `assigned` is a name.
    """

    id: str
    last_at: datetime
    area: str | None
    said: int
    intent: str | None
    lowest: float | None
    marks: frozenset[str]
    words: str
    turn: int | None
    assigned: str | None


def rows_of(connection: Connection, listed: Sequence[Listed], areas: Areas) -> list[Row]:
    """The rows of a page in its order, without those that have left these areas meanwhile."""
    ids = [one.place.conversation_id for one in listed]
    known = _known(connection, ids)
    words = _found_words(connection, listed) or _first_words(connection, ids)
    names = staff_names(connection)
    return [
        _row(known[one], words.get(one), names)
        for one in ids
        if one in known and may_see(areas, known[one].area)
    ]


def staff_names(connection: Connection) -> dict[str, str]:
    """The names of all accounts by id, closed ones too."""
    return {row.id: row.name for row in connection.execute(select(staff.c.id, staff.c.name))}


def _row(known: Any, words: tuple[str, int] | None, names: Mapping[str, str]) -> Row:
    marks = frozenset(known.marks)
    text, turn = words or ("", None)
    to = (mark.partition(":")[2] for mark in marks if mark.startswith("assigned:"))
    return Row(
        id=known.conversation_id,
        last_at=known.last_at,
        area=known.area,
        said=known.said,
        intent=known.intent,
        lowest=known.lowest,
        marks=marks,
        words=text,
        turn=turn,
        assigned=next((names[one] for one in to if one in names), None),
    )


def _known(connection: Connection, ids: Collection[str]) -> dict[str, Any]:
    query = select(facts, conversations.c.area).select_from(facts.join(conversations))
    rows = connection.execute(query.where(facts.c.conversation_id.in_(ids)))
    return {row.conversation_id: row for row in rows}


def _first_words(connection: Connection, ids: Collection[str]) -> dict[str, tuple[str, int]]:
    whose, position = messages.c.conversation_id, messages.c.position
    first = (
        select(whose, func.min(position).label("position"))
        .where(whose.in_(ids), messages.c.role == PERSON)
        .group_by(whose)
        .subquery()
    )
    same = (whose == first.c.conversation_id) & (position == first.c.position)
    query = select(whose, position, messages.c.body).select_from(messages.join(first, same))
    return _words(connection, query)


def _found_words(connection: Connection, listed: Sequence[Listed]) -> dict[str, tuple[str, int]]:
    numbers = [one.number for one in listed if one.number is not None]
    if not numbers:
        return {}
    query = select(messages.c.conversation_id, messages.c.position, messages.c.body)
    found = query.select_from(said.join(messages)).where(said.c.number.in_(numbers))
    return _words(connection, found)


def _words(connection: Connection, query: Any) -> dict[str, tuple[str, int]]:
    return {
        row.conversation_id: (str(row.body.get("text") or ""), row.position // PLACES_PER_TURN)
        for row in connection.execute(query)
    }
