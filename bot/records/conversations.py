"""Conversations: who is talking is known only by the hash of a token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.future import Connection

from bot.records.marks_keeping import mark_later
from bot.records.tables import conversations


@dataclass(frozen=True)
class Conversation:
    """A conversation as stored; `turns` is the number of its last turn, `area` a toolkit's id.

    `cards` is how many comment cards were sent in it, and says nothing of which.
    """

    id: str
    area: str | None
    reading: str
    paused: bool
    turns: int
    started_at: datetime
    last_at: datetime
    ended_at: datetime | None
    cards: int = 0


_COLUMNS = [conversations.c[name] for name in Conversation.__dataclass_fields__]


def start(
    connection: Connection, *, token_hash: str, area: str | None, reading: str, now: datetime
) -> Conversation:
    """Open a conversation under an id of our own choosing, never the client's."""
    conversation = Conversation(
        id=uuid4().hex,
        area=area,
        reading=reading,
        paused=False,
        turns=0,
        started_at=now,
        last_at=now,
        ended_at=None,
    )
    connection.execute(insert(conversations).values(token_hash=token_hash, **conversation.__dict__))
    return conversation


def by_token_hash(connection: Connection, token_hash: str) -> Conversation | None:
    """Find the conversation a token opens, ended ones too; None where there is none (or erased)."""
    query = select(*_COLUMNS).where(conversations.c.token_hash == token_hash)
    row = connection.execute(query).mappings().first()
    return None if row is None else Conversation(**row)


def held(connection: Connection, conversation_id: str) -> str | None:
    """The same id where that conversation is kept here; None for one of the command line."""
    chosen = conversations.c.id == conversation_id
    found: str | None = connection.execute(select(conversations.c.id).where(chosen)).scalar()
    return found


def lock(connection: Connection, conversation_id: str) -> None:
    """Let nobody else change this conversation until the transaction ends, as turns do."""
    chosen = select(conversations.c.id).where(conversations.c.id == conversation_id)
    connection.execute(chosen.with_for_update(key_share=True))


def cards_sent(connection: Connection, conversation_id: str) -> int:
    """How many comment cards were sent in a conversation; 0 for one that is not kept here."""
    query = select(conversations.c.cards).where(conversations.c.id == conversation_id)
    return int(connection.execute(query).scalar() or 0)


def set_preferences(
    connection: Connection, conversation_id: str, *, area: str | None, reading: str
) -> None:
    """Keep the area and reading level a person asked for."""
    _set(connection, conversation_id, area=area, reading=reading)
    mark_later(connection, [conversation_id])


def set_paused(connection: Connection, conversation_id: str, paused: bool) -> None:
    """Note that the last message was a disclosure, so that no question follows it."""
    _set(connection, conversation_id, paused=paused)


def end(connection: Connection, conversation_id: str, now: datetime) -> None:
    """End the conversation, so that its token opens nothing more; what was said is kept."""
    _set(connection, conversation_id, ended_at=now)


def _set(connection: Connection, conversation_id: str, **values: Any) -> None:
    connection.execute(
        update(conversations).where(conversations.c.id == conversation_id).values(**values)
    )
