"""Comment cards that were written and looked at, but not yet sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from uuid import uuid4

from sqlalchemy.future import Connection, Engine

from bot.records import conversations, messages, turns, walks
from bot.records.cards import NewCard
from bot.records.walks import Walk
from tests.support.made_up import made_up_word

INSTRUMENT = "sefton-comment-card"
_STALE = timedelta(minutes=5)


@dataclass(frozen=True)
class Draft:
    """A finished walk, the card it becomes, and the conversation whose turn sends it."""

    walk: Walk
    conversation_id: str
    card: NewCard


def drafts(engine: Engine, how_many: int, words: str = "a wider door, please") -> list[Draft]:
    """So many people have each written a card; all words hold `words`."""
    with engine.begin() as connection:
        return [drafted(connection, f"{words} ({made_up_word()})") for _ in range(how_many)]


def drafted(connection: Connection, words: str) -> Draft:
    """Somebody has written a card in a conversation, and their turn that sends it is running."""
    now = datetime.now(timezone.utc)
    talk = conversations.start(
        connection, token_hash=uuid4().hex, area="sefton", reading="standard", now=now
    )
    begun = turns.begin(
        connection,
        conversation_id=talk.id,
        message_id=uuid4().hex,
        fingerprint="send it",
        now=now,
        stale_after=_STALE,
    )
    assert isinstance(begun, turns.Begun)
    walk = walks.begin(connection, talk.id, INSTRUMENT, "sefton", now)
    messages.log_person(
        connection,
        conversation_id=talk.id,
        turn_id=begun.turn_id,
        number=begun.number,
        text=words,
        now=now,
    )
    answers = {
        "project": {"words": "the Numbat Terrace club"},
        "statement": {"option": "heard_may"},
        "more": {"words": words},
        "sharing": {"option": "no"},
    }
    walks.keep(connection, walk.id, answers=answers, at=None, state="finished", now=now)
    kept = walks.find(connection, walk.id)
    assert kept is not None
    card = NewCard(INSTRUMENT, "sefton", "the club", "heard_may", "2", words, "no")
    return Draft(kept, talk.id, card)
