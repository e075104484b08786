"""One comment card with all that hangs on it, as a member of staff opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.future import Connection

from bot.records.answering import mark_read
from bot.records.card_rows import RECEIVED, Card, NoCardError
from bot.records.card_words import CardAnswer, CardNote, answers_of, notes_of
from bot.records.card_work import StaffNote, hold, known_tags, staff_notes_of, tags_of
from bot.review.problems import Problem
from bot.review.visit import Visit


@dataclass(frozen=True)
class Opened:
    """`state` is where the card stood before it was opened; `other_tags` are not on it yet."""

    card: Card
    state: str
    added: Sequence[CardNote]
    answers: Sequence[CardAnswer]
    notes: Sequence[StaffNote]
    tags: Sequence[str]
    other_tags: Sequence[str]


def held(connection: Connection, visit: Visit, card_id: str) -> Card:
    """The card, kept as it is until the transaction ends; told kindly where it is gone.

    One that lies outside of the areas this person sees is told of in the same words.
    """
    try:
        return hold(connection, card_id, visit.areas)
    except NoCardError:
        raise Problem("card_gone") from None


def opened(connection: Connection, visit: Visit, card_id: str) -> Opened:
    """Open a card: from now on it is read, and its writer can see that."""
    card = held(connection, visit, card_id)
    mark_read(connection, card_id)
    tags = tags_of(connection, [card_id]).get(card_id, [])
    known = known_tags(connection, visit.areas)
    return Opened(
        card=hold(connection, card_id) if card.state == RECEIVED else card,
        state=card.state,
        added=notes_of(connection, card_id),
        answers=answers_of(connection, card_id),
        notes=staff_notes_of(connection, card_id),
        tags=tags,
        other_tags=[tag for tag in known if tag not in tags],
    )
