"""Sending a card, and giving one up: the draft, its copies and the card change in one transaction.

Whatever fails, either nothing has happened or all of it has.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.future import Connection

from bot.records import cards, conversations, tables, visits, walks
from bot.records.cards import NewCard
from bot.records.own_copies import note_cleaning
from bot.records.own_copies import take_out as take_out
from bot.records.visits import Visit
from bot.records.walks import NoWalkError, Walk


def submission_id_of(walk_id: str, secret: str = "") -> str:
    """What a card is known by before it is sent, the same at every try: HMAC-SHA256, in hex.

    The walk's id is random and goes with the walk, so that nothing stored leads back to it.
    """
    return hmac.new(secret.encode(), b"card of " + walk_id.encode(), hashlib.sha256).hexdigest()


def send(
    connection: Connection,
    walk: Walk,
    new: NewCard,
    submission_id: str,
    conversation_id: str,
    now: datetime,
    placeholder: str,
) -> Visit:
    """Send the card that a walk has become; repeated after it was sent, the same card again.

    The draft goes and the conversation keeps `placeholder` for all that was said since the card
    was begun. `NoWalkError` where the draft is gone and no card came of it.
    """
    conversations.lock(connection, conversation_id)
    was_there = walks.forget_all(connection, [walk.id])
    card = cards.by_submission(connection, submission_id)
    if card is None:
        if not was_there:
            raise NoWalkError(walk.id)
        card = cards.submit(connection, submission_id, new, now.date())
        _count(connection, conversation_id)
    _take_out(connection, walk, conversation_id, now, placeholder)
    return visits.open(connection, conversation_id, card.id, now)


def drop(connection: Connection, walk: Walk, now: datetime, placeholder: str) -> None:
    """Give up a card that was not sent: nothing keeps its words."""
    if walk.conversation_id is not None:
        conversations.lock(connection, walk.conversation_id)
    walks.forget(connection, walk.id)
    if walk.conversation_id is not None:
        _take_out(connection, walk, walk.conversation_id, now, placeholder)


def _take_out(
    connection: Connection, walk: Walk, conversation_id: str, now: datetime, placeholder: str
) -> None:
    take_out(connection, conversation_id, walk.begun_turn or 0, placeholder, walks.words_of(walk))
    note_cleaning(connection, conversation_id, now)


def _count(connection: Connection, conversation_id: str) -> None:
    sender = tables.conversations.c.id == conversation_id
    more = tables.conversations.c.cards + 1
    connection.execute(update(tables.conversations).where(sender).values(cards=more))
