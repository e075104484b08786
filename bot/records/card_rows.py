"""A card's row: what was sent, as it was sent, and where it stands by now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.future import Connection

from bot.records import card_tables as tables

RECEIVED, READ, ANSWERED, CHANGED = "received", "read", "answered", "changed"
YES, NO = "yes", "no"


@dataclass(frozen=True)
class NewCard:
    """What a person sends: words already redacted, "" or None for what they left out.

    `statement` is the option chosen and `item` its number on the printed card; `sharing` is yes
    or no.
    """

    instrument: str
    area: str | None
    project: str
    statement: str | None
    item: str | None
    words: str
    sharing: str | None


@dataclass(frozen=True)
class Outline:
    """What every list tells of a card; `flood`: marked as one of many that mean nothing."""

    id: str
    area: str | None
    project: str
    statement: str | None
    item: str | None
    sharing: str | None
    state: str
    day: date
    flood: bool


@dataclass(frozen=True)
class Card(Outline):
    """A card as stored."""

    submission_id: str
    instrument: str
    project_key: str
    words: str
    published: bool


class NoCardError(LookupError):
    """The card is gone, as when its writer took it back a moment ago: nothing was kept."""


COLUMNS = [tables.cards.c[name] for name in Card.__dataclass_fields__]
IN_OUTLINE = [tables.cards.c[name] for name in Outline.__dataclass_fields__]


def by_submission(connection: Connection, submission_id: str) -> Card | None:
    """The card that came of a submission; None where none did, or it was taken back."""
    return _first(connection, tables.cards.c.submission_id == submission_id)


def find(connection: Connection, card_id: str) -> Card | None:
    """The card of this id; None where it is gone."""
    return _first(connection, tables.cards.c.id == card_id)


def change(connection: Connection, card_id: str, **values: Any) -> None:
    """Set columns of a card; `NoCardError` where it is gone."""
    chosen = tables.cards.c.id == card_id
    if not connection.execute(update(tables.cards).where(chosen).values(**values)).rowcount:
        raise NoCardError(card_id)


def _first(connection: Connection, which: Any) -> Card | None:
    row = connection.execute(select(*COLUMNS).where(which)).mappings().first()
    return None if row is None else Card(**row)
