"""The records of comment cards, as actions need them; every call blocks, so it is in a thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone
from typing import Final, TypeVar

from sqlalchemy.future import Connection

from actions.comment_card.wording import WORDING
from actions.safe_action import in_thread
from actions.walk.records import engine
from bot.records import cards, conversations, ledger, replies, sending, visits
from bot.records.cards import Card, CardAnswer, NewCard
from bot.records.engine import reading
from bot.records.replies import Reply
from bot.records.visits import Visit
from bot.records.walks import Walk
from bot.settings import load_settings

Found = TypeVar("Found")
PLACEHOLDER: Final = WORDING["part_of_card"]


async def sent_by(conversation_id: str) -> int:
    """How many cards this conversation has sent."""
    count: int = await in_thread(_read, lambda c: conversations.cards_sent(c, conversation_id))
    return count


async def sent(walk: Walk, card: NewCard, conversation_id: str) -> Visit:
    """Send the card that a walk has become: all of it in one transaction, or nothing."""
    submission = sending.submission_id_of(walk.id)

    def send(connection: Connection) -> Visit:
        return sending.send(
            connection, walk, card, submission, conversation_id, _now(), placeholder=PLACEHOLDER
        )

    visit: Visit = await in_thread(_write, send)
    return visit


async def sent_before(walk_id: str, conversation_id: str) -> Visit | None:
    """A visit to the card that this walk has become already; None where it has not."""
    submission = sending.submission_id_of(walk_id)

    def again(connection: Connection) -> Visit | None:
        card = cards.by_submission(connection, submission)
        return visits.open(connection, conversation_id, card.id, _now()) if card else None

    visit: Visit | None = await in_thread(_write, again)
    return visit


async def dropped(walk: Walk) -> None:
    """Forget a card that is not sent, with its words in the conversation."""
    await in_thread(_write, lambda c: sending.drop(c, walk, _now(), placeholder=PLACEHOLDER))


async def visited(visit_id: str | None, conversation_id: str) -> Card | None:
    """The card that this conversation may see just now."""
    card: Card | None = await in_thread(
        _read, lambda c: visits.card_of(c, visit_id or "", conversation_id)
    )
    return card


async def answers_to(card: Card) -> list[CardAnswer]:
    """What the council answered, oldest first."""
    found: list[CardAnswer] = await in_thread(_read, lambda c: cards.answers_of(c, card.id))
    return found


async def sharing_set(card: Card, sharing: str) -> None:
    """Change whether the words may be shown to the public."""
    await in_thread(_write, lambda c: cards.set_sharing(c, card.id, sharing))


async def withdrawn(card: Card, *, in_a_walk: bool) -> None:
    """Take the card back: nothing finds it from now on."""
    file = load_settings().home / ledger.FILE

    def withdraw(connection: Connection) -> bool:
        return cards.withdraw(
            connection,
            card.id,
            _now(),
            placeholder=PLACEHOLDER,
            ledger=file,
            in_a_walk=in_a_walk,
        )

    await in_thread(_write, withdraw)


async def replies_about(words: str) -> list[Reply]:
    """What the council says it did, about the projects that these words name; all where none."""
    smallest = load_settings().smallest_group
    found: list[Reply] = await in_thread(_read, lambda c: replies.about(c, words, smallest))
    return found


def _read(query: Callable[[Connection], Found]) -> Found:
    with reading(engine()) as connection:
        return query(connection)


def _write(change: Callable[[Connection], Found]) -> Found:
    with engine().begin() as connection:
        return change(connection)


def _now() -> datetime:
    return datetime.now(timezone.utc)
