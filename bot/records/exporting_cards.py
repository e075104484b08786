"""Comment cards for an export, a row each; their words only where they are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.future import Connection, Engine

from bot.records.card_tables import card_answers, card_notes, cards
from bot.records.card_work import tags_of
from bot.records.exporting import PAGE, Chosen, paged, within


@dataclass(frozen=True)
class CardRow:
    """One card; `added` is what its writer wrote later, `answers` what the council said to it.

    `words` and `added` are empty where an export is without people's words.
    """

    id: str
    day: date
    area: str | None
    project: str
    statement: str | None
    item: str | None
    sharing: str | None
    state: str
    published: bool
    flood: bool
    words: str
    added: Sequence[str]
    answers: Sequence[str]
    tags: Sequence[str]


_COLUMNS = (
    "id", "day", "area", "project", "statement", "item", "sharing", "state", "published", "flood",
    "words",
)  # fmt: skip


def count(connection: Connection, chosen: Chosen, published: bool = False) -> int:
    """How many cards are chosen, or of these how many are published."""
    query = select(func.count()).select_from(cards).where(*_conditions(chosen, published))
    return int(connection.execute(query).scalar() or 0)


def rows(
    engine: Engine, chosen: Chosen, *, words: bool, published: bool = False, size: int = PAGE
) -> Iterator[Sequence[CardRow]]:
    """All of them by their day, in pages; within a day in an order that tells nothing."""

    def page(connection: Connection, after: Any, most: int) -> list[CardRow]:
        return _page(connection, _conditions(chosen, published), words, after, most)

    return paged(engine, page, lambda row: (row.day, row.id), size)


def _conditions(chosen: Chosen, published: bool) -> list[Any]:
    days = [cards.c.day >= chosen.first_day, cards.c.day <= chosen.last_day]
    shown = [cards.c.published.is_(True)] if published else []
    return [*days, *shown, *within(chosen, cards.c.area)]


def _page(
    connection: Connection, conditions: list[Any], words: bool, after: Any, most: int
) -> list[CardRow]:
    query = select(*(cards.c[name] for name in _COLUMNS)).where(*conditions, *_later(after))
    found = connection.execute(query.order_by(cards.c.day, cards.c.id).limit(most)).mappings().all()
    ids = [row["id"] for row in found]
    added = _texts(connection, card_notes.c.words, ids) if words else defaultdict(list)
    answers, tags = _texts(connection, card_answers.c.text, ids), tags_of(connection, ids)
    return [
        CardRow(
            **{**row, "words": row["words"] if words else ""},
            added=added[row["id"]],
            answers=answers[row["id"]],
            tags=tags.get(row["id"], ()),
        )
        for row in found
    ]


def _later(after: tuple[date, str] | None) -> list[Any]:
    if after is None:
        return []
    day, card_id = after
    return [or_(cards.c.day > day, and_(cards.c.day == day, cards.c.id > card_id))]


def _texts(connection: Connection, text: Any, ids: Collection[str]) -> Mapping[str, list[str]]:
    """What hangs on each card in one column, in its order."""
    table = text.table
    query = select(table.c.card_id, text).where(table.c.card_id.in_(ids))
    found: dict[str, list[str]] = defaultdict(list)
    for card_id, words in connection.execute(query.order_by(table.c.card_id, table.c.number)):
        found[card_id].append(words)
    return found
