"""Comment cards as staff know them: listed, read, answered, shown to the public where allowed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select, update
from sqlalchemy.future import Connection

from bot.records import card_tables as tables
from bot.records.card_rows import (
    ANSWERED,
    CHANGED,
    COLUMNS,
    READ,
    RECEIVED,
    YES,
    Card,
    NoCardError,
    change,
    find,
)
from bot.records.card_words import add_answer

_MOST_ALIKE = 2


class NotSharedError(ValueError):
    """The writer did not say that the words may be shown."""


@dataclass(frozen=True)
class Listed:
    """A card in staff's list, and how often its writer added words."""

    card: Card
    added: int


def listed(connection: Connection, area: str | None = None) -> list[Listed]:
    """All cards, or those of one area, oldest day first."""
    noted = select(func.count()).where(tables.card_notes.c.card_id == tables.cards.c.id)
    query = select(*COLUMNS, noted.scalar_subquery()).order_by(
        tables.cards.c.day, tables.cards.c.id
    )
    if area is not None:
        query = query.where(tables.cards.c.area == area)
    return [Listed(Card(*row[:-1]), int(row[-1])) for row in connection.execute(query)]


def beginning_with(connection: Connection, start: str) -> list[Card]:
    """The cards whose id begins so, two at most: one is the one that is meant."""
    alike = tables.cards.c.id.startswith(start.lower(), autoescape=True)
    rows = connection.execute(select(*COLUMNS).where(alike).limit(_MOST_ALIKE)).mappings()
    return [Card(**row) for row in rows]


def mark_read(connection: Connection, card_id: str) -> None:
    """Note that staff have read a card; one that is further already stays there."""
    fresh = (tables.cards.c.id == card_id) & (tables.cards.c.state == RECEIVED)
    connection.execute(update(tables.cards).where(fresh).values(state=READ))


def answer(
    connection: Connection, card_id: str, text: str, today: date, *, changed: bool = False
) -> None:
    """Answer one card; `changed`: something was changed because of it, which later ones keep.

    `NoCardError` where its writer took it back.
    """
    add_answer(connection, card_id, text, today)
    card = find(connection, card_id)
    if card is None:
        raise NoCardError(card_id)
    state = CHANGED if changed or card.state == CHANGED else ANSWERED
    change(connection, card_id, state=state)


def publish(connection: Connection, card_id: str) -> None:
    """Let a card's words be shown to the public; `NotSharedError` where its writer said no such.

    Where writers change their mind at the same moment, theirs counts.
    """
    allowed = (tables.cards.c.id == card_id) & (tables.cards.c.sharing == YES)
    done = connection.execute(update(tables.cards).where(allowed).values(published=True))
    if not done.rowcount:
        raise NotSharedError(card_id)


def mark_flood(connection: Connection, card_id: str, flood: bool) -> None:
    """Mark a card as one of a flood, which counts nowhere and is kept all the same."""
    change(connection, card_id, flood=flood)
