"""What is kept of cards and of chats, read past the assistant."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timezone
from typing import TypeVar
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.future import Connection

from actions.walk.records import engine
from bot.records import answering, conversations, visits
from bot.records.card_tables import cards as cards_table
from bot.records.cards import Card, find
from bot.records.tables import walks
from tests.support.conversation import Talk

VISIT = re.compile(r"\{code:visit:([0-9a-f]{32})\}")
Found = TypeVar("Found")


def known_to_the_records(talk: Talk) -> Talk:
    """The same chat, under an id that the records gave it."""
    kept = _do(
        lambda c: conversations.start(
            c, token_hash=uuid4().hex, area=None, reading="standard", now=_now()
        )
    )
    talk.id = kept.id
    return talk


def visit_in(talk: Talk) -> str:
    """The visit that the receipt just shown gives the code of."""
    (visit,) = VISIT.findall(talk.text)
    return str(visit)


def card_of(visit_id: str) -> Card | None:
    """The card that a visit leads to, whoever looks; None where it is gone."""
    visit = _do(lambda c: visits.find(c, visit_id))
    return _do(lambda c: find(c, visit.card_id)) if visit else None


def sent_card(talk: Talk) -> Card:
    """The card that was confirmed just now."""
    card = card_of(visit_in(talk))
    assert card is not None, talk.log
    return card


def cards_kept() -> int:
    """How many cards there are of anyone."""
    return int(_do(lambda c: c.execute(select(func.count()).select_from(cards_table)).scalar()))


def drafts_of(talk: Talk) -> int:
    """How many cards this chat has begun and not sent."""
    of_it = select(func.count()).where(walks.c.conversation_id == talk.id)
    return int(_do(lambda c: c.execute(of_it).scalar()))


def read_by_staff(card: Card) -> None:
    """Somebody at the council reads a card."""
    _do(lambda c: answering.mark_read(c, card.id))


def answered_by_staff(card: Card, text: str, *, changed: bool = False) -> None:
    """Somebody at the council answers a card."""
    _do(lambda c: answering.answer(c, card.id, text, _now().date(), changed=changed))


def _do(work: Callable[[Connection], Found]) -> Found:
    with engine().begin() as connection:
        return work(connection)


def _now() -> datetime:
    return datetime.now(timezone.utc)
