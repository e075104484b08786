"""Visits: which conversation may see which card just now, and whether its code is shown there.

Nothing else ties a card to a conversation, and a visit goes when the conversation has gone quiet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.future import Connection

from bot.records import cards, turns
from bot.records.card_tables import card_visits
from bot.records.cards import Card
from bot.records.conversations import held


@dataclass(frozen=True)
class Visit:
    """Leave to see a card, from a turn of a conversation on (0: from its beginning).

    `conversation_id` is None for one that is not kept here, as on the command line.
    """

    id: str
    conversation_id: str | None
    card_id: str
    code_shown: bool
    turn: int
    made_at: datetime


COLUMNS = [card_visits.c[name] for name in Visit.__dataclass_fields__]


def open(connection: Connection, conversation_id: str, card_id: str, now: datetime) -> Visit:
    """Let a conversation see a card; its code may be shown until the next turn begins."""
    visit = Visit(
        id=uuid4().hex,
        conversation_id=held(connection, conversation_id),
        card_id=card_id,
        code_shown=False,
        turn=turns.running(connection, conversation_id),
        made_at=now,
    )
    connection.execute(insert(card_visits).values(**visit.__dict__))
    return visit


def find(connection: Connection, visit_id: str) -> Visit | None:
    """The visit of this id; None where it is over."""
    query = select(*COLUMNS).where(card_visits.c.id == visit_id)
    row = connection.execute(query).mappings().first()
    return None if row is None else Visit(**row)


def card_of(connection: Connection, visit_id: str, conversation_id: str) -> Card | None:
    """The card that a visit shows to this conversation; None for anyone else's."""
    visit = find(connection, visit_id)
    if visit is None or visit.conversation_id != held(connection, conversation_id):
        return None
    return cards.find(connection, visit.card_id)


def conversations_of(connection: Connection, card_id: str) -> list[str]:
    """The conversations that may see a card just now."""
    theirs = (card_visits.c.card_id == card_id) & card_visits.c.conversation_id.isnot(None)
    query = select(card_visits.c.conversation_id).where(theirs).distinct()
    ids: list[str] = connection.execute(query).scalars().all()
    return ids


def close_codes(connection: Connection, conversation_id: str) -> None:
    """Show no code of a card in this conversation any more: the next turn has begun."""
    shown = (card_visits.c.conversation_id == conversation_id) & ~card_visits.c.code_shown
    connection.execute(update(card_visits).where(shown).values(code_shown=True))
