"""One conversation with all that is kept of it, for a member of staff who reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, may_see
from bot.records.conversations import Conversation
from bot.records.disclosures import Disclosure, of_conversation
from bot.records.review_noted import Work, work_of
from bot.records.tables import (
    DONE,
    PERSON,
    TYPED,
    conversations,
    feedback,
    messages,
    turns,
    walks,
)
from bot.records.turns import NoConversationError


@dataclass(frozen=True)
class Spoken:
    """A message as stored; `useful`: what the person thought of it, None where they did not say."""

    role: str
    kind: str
    body: Mapping[str, Any]
    useful: bool | None


@dataclass(frozen=True)
class Turn:
    """A turn; `trace` is empty where none is kept, as where the turn holds a comment card."""

    id: str
    number: int
    state: str
    began_at: datetime
    trace: Mapping[str, Any]
    said: Spoken | None
    replies: tuple[Spoken, ...]

    @property
    def can_be_corrected(self) -> bool:
        """Whether there are words, and how they were understood."""
        typed = self.said is not None and self.said.kind == TYPED
        return typed and self.state == DONE and bool(self.trace)


@dataclass(frozen=True)
class WalkState:
    """How far a walk came: `at` is the question it stands at, `answered` counts the answers."""

    instrument: str
    state: str
    at: str | None
    answered: int
    begun_at: datetime
    changed_at: datetime


@dataclass(frozen=True)
class Talk:
    """All of one conversation."""

    conversation: Conversation
    turns: tuple[Turn, ...]
    walks: tuple[WalkState, ...]
    disclosures: tuple[Disclosure, ...]
    work: Work


_COLUMNS = [conversations.c[name] for name in Conversation.__dataclass_fields__]


def talk_of(connection: Connection, conversation_id: str, areas: Areas) -> Talk:
    """Read it; `NoConversationError` where it is gone or of another area."""
    query = select(*_COLUMNS).where(conversations.c.id == conversation_id)
    row = connection.execute(query).mappings().first()
    if row is None or not may_see(areas, row["area"]):
        raise NoConversationError(conversation_id)
    return Talk(
        conversation=Conversation(**row),
        turns=_turns(connection, conversation_id),
        walks=_walks(connection, conversation_id),
        disclosures=tuple(of_conversation(connection, conversation_id)),
        work=work_of(connection, conversation_id),
    )


def _turns(connection: Connection, conversation_id: str) -> tuple[Turn, ...]:
    spoken = _spoken(connection, conversation_id)
    columns = (turns.c.id, turns.c.number, turns.c.state, turns.c.began_at, turns.c.trace)
    query = select(*columns).where(turns.c.conversation_id == conversation_id)
    return tuple(
        _turn(row, spoken.get(row.id, []))
        for row in connection.execute(query.order_by(turns.c.number))
    )


def _turn(row: Any, spoken: Sequence[Spoken]) -> Turn:
    theirs = [one for one in spoken if one.role == PERSON]
    replies = tuple(one for one in spoken if one.role != PERSON)
    said = theirs[0] if theirs else None
    return Turn(row.id, row.number, row.state, row.began_at, row.trace or {}, said, replies)


def _spoken(connection: Connection, conversation_id: str) -> dict[str, list[Spoken]]:
    columns = (messages.c.turn_id, messages.c.role, messages.c.kind, messages.c.body)
    query = (
        select(*columns, feedback.c.useful)
        .select_from(messages.outerjoin(feedback, feedback.c.message_id == messages.c.id))
        .where(messages.c.conversation_id == conversation_id)
        .order_by(messages.c.position)
    )
    found: dict[str, list[Spoken]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.turn_id].append(Spoken(row.role, row.kind, row.body, row.useful))
    return found


def _walks(connection: Connection, conversation_id: str) -> tuple[WalkState, ...]:
    kept = walks.c
    query = select(
        kept.instrument, kept.state, kept.at, kept.answers, kept.begun_at, kept.changed_at
    )
    mine = query.where(kept.conversation_id == conversation_id).order_by(kept.begun_at, kept.id)
    return tuple(
        WalkState(row.instrument, row.state, row.at, len(row.answers), row.begun_at, row.changed_at)
        for row in connection.execute(mine)
    )
