"""Turns: one message of a person and what came of it, begun once however often it is sent.

`begin` and `finish` are one short transaction each. Both lock the conversation's row first, so
that two processes never wait for each other crosswise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, insert, or_, select, update
from sqlalchemy.future import Connection

from bot.records.messages import PublicMessage, answer_of, log_bot
from bot.records.tables import DONE, FAILED, RUNNING, conversations, turns


@dataclass(frozen=True)
class Begun:
    """The turn is the caller's to run; `number` counts from 1 in its conversation."""

    turn_id: str
    number: int


@dataclass(frozen=True)
class Repeat:
    """This message was answered before: here is the same answer, in the public shape."""

    messages: list[PublicMessage]


@dataclass(frozen=True)
class Busy:
    """Another turn of this conversation is running; ask again after so many whole seconds."""

    retry_after_seconds: int


@dataclass(frozen=True)
class Conflict:
    """The same message id came before with other content: a client's mistake, never answered."""


Beginning = Begun | Repeat | Busy | Conflict


class NoConversationError(LookupError):
    """The conversation is gone, as when it was erased a moment ago."""


class TurnLostError(LookupError):
    """The turn is no longer the caller's: given up as stale, or its conversation was erased."""


def begin(
    connection: Connection,
    *,
    conversation_id: str,
    message_id: str,
    fingerprint: str,
    now: datetime,
    stale_after: timedelta,
) -> Beginning:
    """Claim the turn for a message, or say why not; a failed or stale one may be begun again.

    A message begun again after other turns takes the next number, so that stored order is the
    order of acceptance; what its failed try had logged goes. `NoConversationError` if erased.
    """
    last = _lock(connection, conversation_id)
    same, running = _found(connection, conversation_id, message_id)
    if same is not None and same["fingerprint"] != fingerprint:
        return Conflict()
    if same is not None and same["state"] == DONE:
        return Repeat(answer_of(connection, same["id"]))
    if running is not None:
        ran = now - running["began_at"]
        if ran < stale_after:
            return Busy(_retry_after(ran, stale_after))
        fail(connection, turn_id=running["id"], now=now)
    number = last + 1
    if same is not None:
        connection.execute(delete(turns).where(turns.c.id == same["id"]))
        number = last if same["number"] == last else number
    return _insert(connection, conversation_id, message_id, fingerprint, number, now)


def finish(
    connection: Connection,
    *,
    turn_id: str,
    messages: Sequence[Mapping[str, Any]],
    trace: Mapping[str, Any] | None,
    now: datetime,
) -> list[PublicMessage]:
    """Store the answer and what led to it; return the messages as the person may see them.

    `messages` are in the shape Rasa's channel gives (choices with title and payload).
    `TurnLostError`, and nothing stored, where the turn is no longer the caller's.
    """
    query = select(turns.c.conversation_id, turns.c.number).where(turns.c.id == turn_id)
    turn = connection.execute(query).mappings().first()
    if turn is None or not _touch(connection, turn["conversation_id"], now):
        raise TurnLostError(turn_id)
    if not _close(connection, turn_id, DONE, now, dict(trace) if trace is not None else None):
        raise TurnLostError(turn_id)
    return log_bot(
        connection,
        conversation_id=turn["conversation_id"],
        turn_id=turn_id,
        number=turn["number"],
        messages=messages,
        now=now,
    )


def fail(connection: Connection, *, turn_id: str, now: datetime) -> None:
    """Give the turn up, so that the same message can be sent again; a finished one stays so."""
    _close(connection, turn_id, FAILED, now, None)


def running(connection: Connection, conversation_id: str) -> int:
    """The number of the turn that runs just now in a conversation; 0 where none does."""
    at_work = (turns.c.conversation_id == conversation_id) & (turns.c.state == RUNNING)
    number: int | None = connection.execute(select(turns.c.number).where(at_work)).scalar()
    return number or 0


def _lock(connection: Connection, conversation_id: str) -> int:
    query = select(conversations.c.turns).where(conversations.c.id == conversation_id)
    last: int | None = connection.execute(query.with_for_update(key_share=True)).scalar()
    if last is None:
        raise NoConversationError(conversation_id)
    return last


def _found(
    connection: Connection, conversation_id: str, message_id: str
) -> tuple[Mapping[str, Any] | None, Mapping[str, Any] | None]:
    query = select(turns).where(
        turns.c.conversation_id == conversation_id,
        or_(turns.c.message_id == message_id, turns.c.state == RUNNING),
    )
    rows: list[Mapping[str, Any]] = connection.execute(query).mappings().all()
    same = next((row for row in rows if row["message_id"] == message_id), None)
    return same, next((row for row in rows if row["state"] == RUNNING), None)


def _retry_after(ran: timedelta, stale_after: timedelta) -> int:
    """Wait as long again as the turn has run, but not past the moment it counts as stale."""
    longest = (stale_after - ran).total_seconds()
    return max(1, ceil(min(ran.total_seconds(), longest)))


def _insert(
    connection: Connection,
    conversation_id: str,
    message_id: str,
    fingerprint: str,
    number: int,
    now: datetime,
) -> Begun:
    begun = Begun(uuid4().hex, number)
    connection.execute(
        insert(turns).values(
            id=begun.turn_id,
            conversation_id=conversation_id,
            message_id=message_id,
            fingerprint=fingerprint,
            state=RUNNING,
            number=number,
            began_at=now,
        )
    )
    chosen = conversations.c.id == conversation_id
    connection.execute(update(conversations).where(chosen).values(turns=number, last_at=now))
    return begun


def _touch(connection: Connection, conversation_id: str, now: datetime) -> bool:
    chosen = conversations.c.id == conversation_id
    done = connection.execute(update(conversations).where(chosen).values(last_at=now))
    return bool(done.rowcount)


def _close(
    connection: Connection, turn_id: str, state: str, now: datetime, trace: dict[str, Any] | None
) -> bool:
    chosen = (turns.c.id == turn_id) & (turns.c.state == RUNNING)
    values = {"state": state, "finished_at": now, "trace": trace}
    return bool(connection.execute(update(turns).where(chosen).values(**values)).rowcount)
