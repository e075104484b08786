"""Comment cards for tests to write, in the words of the records' own functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.future import Connection, Engine

from bot.records import cards, cleaning, codes, sending, tables, turns, walks
from bot.records.cards import Card, NewCard
from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.tables import CARD, metadata
from bot.records.visits import Visit
from bot.records.walks import Walk
from tests.records import talking
from tests.records.talking import NOW

TODAY = NOW.date()
INSTRUMENT, PLACE = "comment-card", "(of the card)"
WORDS = "the lift was broken again"
NEW = NewCard(
    instrument=INSTRUMENT,
    area="sefton",
    project="The Sandbrook project",
    statement="not_heard",
    item="4",
    words=WORDS,
    sharing="yes",
)
ANSWERS = {"project": {"words": NEW.project}, "more": {"words": WORDS, "note": "a note"}}

Found = TypeVar("Found")


def read(engine: Engine, query: Callable[[Connection], Found]) -> Found:
    """Read something."""
    with reading(engine) as connection:
        return query(connection)


def write(engine: Engine, change: Callable[[Connection], Found]) -> Found:
    """Change something in a transaction of its own."""
    with engine.begin() as connection:
        return change(connection)


def submit(engine: Engine, submission: str = "a", day: date = TODAY, **fields: Any) -> Card:
    """Keep a card."""
    return write(engine, lambda c: cards.submit(c, submission, replace(NEW, **fields), day))


def found(engine: Engine, card_id: str) -> Card | None:
    """Read a card back."""
    return read(engine, lambda c: cards.find(c, card_id))


def give_code(engine: Engine, card: Card) -> None:
    """Keep a code for a card."""
    write(engine, lambda c: codes.keep(c, f"hash of {card.id}", CARD, card.id, "key", NOW))


def drafted(
    engine: Engine, conversation: Conversation, now: datetime = NOW, prefix: str = ""
) -> Walk:
    """Write a card in a conversation up to the turn that sends it, which runs."""
    begun = talking.begun(engine, conversation, f"{prefix}begin", text="I want to say something")
    draft = write(engine, lambda c: walks.begin(c, conversation.id, INSTRUMENT, "sefton", now))
    talking.finish(engine, begun, "What were you involved in?")
    talking.say(engine, conversation, f"{prefix}project", "How was it?", text=NEW.project)
    more = talking.begun(engine, conversation, f"{prefix}more", text=WORDS)
    write(engine, lambda c: turns.finish(c, turn_id=more.turn_id, messages=LOOK, trace={}, now=NOW))
    write(
        engine,
        lambda c: walks.keep(c, draft.id, answers=ANSWERS, at="check", state="open", now=now),
    )
    talking.begun(engine, conversation, f"{prefix}send", text="send it")
    kept = read(engine, lambda c: walks.find(c, draft.id))
    assert kept is not None
    return kept


LOOK = [
    {
        "kind": "question",
        "text": f"You will send: {WORDS}",
        "points": [WORDS, NEW.project],
        "quotes": True,
        "choices": [
            {"title": "Send it", "payload": "/send"},
            {"title": f"Change “{WORDS}”", "payload": "/change"},
        ],
    }
]


def send_within(connection: Connection, draft: Walk, conversation: Conversation) -> Visit:
    """Send a draft inside a transaction that is the caller's to commit."""
    submission = sending.submission_id_of(draft.id, "secret")
    return sending.send(connection, draft, NEW, submission, conversation.id, NOW, PLACE)


def send(engine: Engine, draft: Walk, conversation: Conversation) -> Visit:
    """Send a draft."""
    return write(engine, lambda c: send_within(c, draft, conversation))


def running(connection: Connection) -> Any:
    """The turn that runs, where only one does."""
    return connection.execute(select(tables.turns).where(tables.turns.c.state == "running")).one()


def cleaning_of(engine: Engine, conversation: Conversation) -> cleaning.Cleaning | None:
    """What is noted for Rasa's memory."""
    return read(engine, lambda c: cleaning.pending(c, conversation.id))


def everything(engine: Engine) -> str:
    """All that the records hold, as text."""
    with reading(engine) as connection:
        rows = [connection.execute(table.select()).all() for table in metadata.sorted_tables]
    return repr(rows)
