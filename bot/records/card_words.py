"""What is said of a card after it was sent: words its writer adds, and the council's answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from sqlalchemy import func, insert, select
from sqlalchemy.future import Connection

from bot.records import card_tables as tables
from bot.records.card_rows import NoCardError, find


@dataclass(frozen=True)
class CardNote:
    """Words that a card's writer added later."""

    words: str
    day: date


@dataclass(frozen=True)
class CardAnswer:
    """What the council answered to one card."""

    text: str
    day: date


def add_words(connection: Connection, card_id: str, words: str, today: date) -> None:
    """Add words to a card; `NoCardError` where it is gone."""
    add_row(connection, tables.card_notes, card_id, words=words, day=today)


def notes_of(connection: Connection, card_id: str) -> list[CardNote]:
    """What was added to a card, in order."""
    table = tables.card_notes
    query = select(table.c.words, table.c.day).where(table.c.card_id == card_id)
    return [CardNote(*row) for row in connection.execute(query.order_by(table.c.number))]


def answers_of(connection: Connection, card_id: str) -> list[CardAnswer]:
    """What the council answered to a card, in order."""
    table = tables.card_answers
    query = select(table.c.text, table.c.day).where(table.c.card_id == card_id)
    return [CardAnswer(*row) for row in connection.execute(query.order_by(table.c.number))]


def add_answer(connection: Connection, card_id: str, text: str, today: date) -> None:
    """Add the council's answer to a card; `NoCardError` where it is gone."""
    add_row(connection, tables.card_answers, card_id, text=text, day=today)


def told_by(connection: Connection, card_id: str) -> list[str]:
    """Every piece of words that a card holds."""
    card = find(connection, card_id)
    notes = [note.words for note in notes_of(connection, card_id)]
    return [card.project, card.words, *notes] if card else []


def texts_beside(
    connection: Connection, text: Any, card_ids: Collection[str]
) -> Mapping[str, list[str]]:
    """What hangs on each of these cards in one column, in its order; [] for one with nothing."""
    table = text.table
    query = select(table.c.card_id, text).where(table.c.card_id.in_(card_ids))
    found: dict[str, list[str]] = defaultdict(list)
    for card_id, words in connection.execute(query.order_by(table.c.card_id, table.c.number)):
        found[card_id].append(words)
    return found


def add_row(connection: Connection, table: Any, card_id: str, **values: Any) -> None:
    """Add one more row of those that hang on a card, which is locked so that none share a place.

    `NoCardError` where it is gone.
    """
    locked = select(tables.cards.c.id).where(tables.cards.c.id == card_id)
    if connection.execute(locked.with_for_update()).first() is None:
        raise NoCardError(card_id)
    last = select(func.coalesce(func.max(table.c.number), 0)).where(table.c.card_id == card_id)
    number = int(connection.execute(last).scalar()) + 1
    row = {"id": uuid4().hex, "card_id": card_id, "number": number, **values}
    connection.execute(insert(table).values(**row))
