"""Comment cards as their writers know them: sent once, read back, added to, taken back.

What staff do with them is in `answering`. A card is dated by its day alone.
"""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from sqlalchemy.future import Connection

from bot.records import card_tables as tables
from bot.records import ledger
from bot.records.card_rows import (
    ANSWERED,
    CHANGED,
    NO,
    READ,
    RECEIVED,
    YES,
    Card,
    NewCard,
    NoCardError,
    by_submission,
    change,
    find,
)
from bot.records.card_words import CardAnswer, CardNote, add_words, answers_of, notes_of
from bot.records.dialects import insert_unless_there
from bot.records.projects import project_key
from bot.records.withdrawing import withdraw

__all__ = [
    "ANSWERED",
    "CHANGED",
    "NO",
    "READ",
    "RECEIVED",
    "YES",
    "Card",
    "CardAnswer",
    "CardNote",
    "NewCard",
    "NoCardError",
    "add_words",
    "answers_of",
    "by_submission",
    "find",
    "notes_of",
    "project_key",
    "set_sharing",
    "submit",
    "withdraw",
]


def submit(connection: Connection, submission_id: str, new: NewCard, today: date) -> Card:
    """Keep a card; the same submission again, at once or later, is the card as it is by now.

    `NoCardError` where it was taken back since: it is not kept again.
    """
    if ledger.is_noted(connection, submission_id):
        raise NoCardError(submission_id)
    card = Card(
        id=uuid4().hex,
        submission_id=submission_id,
        project_key=project_key(new.project),
        state=RECEIVED,
        day=today,
        flood=False,
        published=False,
        **new.__dict__,
    )
    insert_unless_there(connection, tables.cards, **card.__dict__)
    kept = by_submission(connection, submission_id)
    if kept is None:
        raise NoCardError(submission_id)
    return kept


def set_sharing(connection: Connection, card_id: str, sharing: str | None) -> None:
    """Keep who may see the words; they are not public any more, until staff look again.

    `NoCardError` where the card is gone.
    """
    change(connection, card_id, sharing=sharing, published=False)
