"""Conversations for tests to talk in, in the words of the records' own functions."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

from sqlalchemy import text as sql
from sqlalchemy.future import Connection, Engine

from bot.records import conversations, messages, turns
from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.messages import PublicMessage

NOW = datetime(2024, 5, 1, 9, 30, tzinfo=timezone.utc)
STALE = timedelta(seconds=8)


def start(engine: Engine, now: datetime = NOW) -> Conversation:
    """Open a conversation with a token nobody else has."""
    with engine.begin() as connection:
        return conversations.start(
            connection, token_hash=uuid4().hex, area="sefton", reading="standard", now=now
        )


def begin(
    engine: Engine, conversation: Conversation, message: str, now: datetime = NOW, **options: Any
) -> turns.Beginning:
    """Begin a turn, and log the person's words with it when it is ours to run."""
    with engine.begin() as connection:
        return begin_within(connection, conversation, message, now, **options)


def begin_within(
    connection: Connection,
    conversation: Conversation,
    message: str,
    now: datetime = NOW,
    *,
    fingerprint: str = "the same words",
    text: str | None = None,
) -> turns.Beginning:
    """Begin a turn inside a transaction that is the caller's to commit."""
    begun = turns.begin(
        connection,
        conversation_id=conversation.id,
        message_id=message,
        fingerprint=fingerprint,
        now=now,
        stale_after=STALE,
    )
    if isinstance(begun, turns.Begun):
        messages.log_person(
            connection,
            conversation_id=conversation.id,
            turn_id=begun.turn_id,
            number=begun.number,
            text=f"words of {message}" if text is None else text,
            now=now,
        )
    return begun


def begun(engine: Engine, conversation: Conversation, message: str, **options: Any) -> turns.Begun:
    """Begin a turn that must be ours."""
    beginning = begin(engine, conversation, message, **options)
    assert isinstance(beginning, turns.Begun), beginning
    return beginning


def finish(
    engine: Engine, turn: turns.Begun, *said: str, choices: tuple[str, ...] = ()
) -> list[PublicMessage]:
    """Answer a turn with some messages, the last of them offering `choices`."""
    answer: list[dict[str, Any]] = [
        {"kind": "notice", "text": words, "points": [], "choices": []} for words in said
    ]
    answer[-1]["choices"] = [{"title": title, "payload": f"/{title}"} for title in choices]
    with engine.begin() as connection:
        return turns.finish(
            connection, turn_id=turn.turn_id, messages=answer, trace={"intent": "x"}, now=NOW
        )


def say(
    engine: Engine, conversation: Conversation, message: str, answer: str = "An answer", **more: Any
) -> list[PublicMessage]:
    """Take a whole turn."""
    return finish(engine, begun(engine, conversation, message, **more), answer)


def history(engine: Engine, conversation: Conversation) -> list[PublicMessage]:
    """Read the conversation back as the person would."""
    with reading(engine) as connection:
        return messages.history(connection, conversation.id)


def texts(engine: Engine, conversation: Conversation) -> list[str]:
    """Read back only the words, both sides in order."""
    return [message["text"] for message in history(engine, conversation)]


def count(engine: Engine, table: str) -> int:
    """Count the rows of a table."""
    with reading(engine) as connection:
        return int(connection.execute(sql(f"SELECT count(*) FROM {table}")).scalar())


def remember(engine: Engine, conversation_id: str, words: str, at: datetime = NOW) -> None:
    """Store an event as Rasa's tracker does."""
    insert = sql(
        "INSERT INTO events (id, sender_id, type_name, timestamp, data)"
        " SELECT coalesce(max(id), 0) + 1, :sender, 'user', :at, :data FROM events"
    )
    row = {"sender": conversation_id, "at": at.timestamp(), "data": json.dumps({"text": words})}
    with engine.begin() as connection:
        connection.execute(insert, row)
