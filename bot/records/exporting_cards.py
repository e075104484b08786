"""Comment cards for an export, a row each; their words only where they are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.future import Connection, Engine

from bot.records.areas import within
from bot.records.card_rows import IN_OUTLINE, Outline
from bot.records.card_tables import card_answers, card_notes, cards
from bot.records.card_words import texts_beside
from bot.records.card_work import tags_of
from bot.records.exporting import PAGE, Chosen, paged


@dataclass(frozen=True)
class CardRow(Outline):
    """One card; `added` is what its writer wrote later, `answers` what the council said to it.

    `words` and `added` are empty where an export is without people's words.
    """

    published: bool
    words: str
    added: Sequence[str]
    answers: Sequence[str]
    tags: Sequence[str]


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
    return [*days, *shown, within(chosen.areas, cards.c.area)]


def _page(
    connection: Connection, conditions: list[Any], words: bool, after: Any, most: int
) -> list[CardRow]:
    columns = (*IN_OUTLINE, cards.c.published, cards.c.words)
    query = select(*columns).where(*conditions, *_later(after))
    found = connection.execute(query.order_by(cards.c.day, cards.c.id).limit(most)).mappings().all()
    ids = [row["id"] for row in found]
    added = texts_beside(connection, card_notes.c.words, ids) if words else defaultdict(list)
    answers, tags = texts_beside(connection, card_answers.c.text, ids), tags_of(connection, ids)
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
