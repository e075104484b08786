"""Whole conversations in one line, for tests of what staff see of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy.future import Connection, Engine

from bot.records import conversations, feedback, messages, turns
from bot.records.messages import PublicMessage
from tests.records.talking import NOW

STALE = timedelta(seconds=8)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Turn:
    """What somebody says, and how it is understood and answered."""

    said: str = "What is co-production?"
    intent: str | None = "explain"
    confidence: float = 0.9
    kind: str = "answer"
    reply: str = "Working together as equals."
    entry: str = ""
    chosen: bool = False
    useful: bool | None = None
    body: Mapping[str, Any] = field(default_factory=dict)
    trace: Mapping[str, Any] = field(default_factory=dict)


def tell(
    engine: Engine,
    *told: Turn,
    area: str | None = "sefton",
    at: datetime = NOW,
    opening: bool = True,
) -> str:
    """A conversation with an opening and these turns, its last activity at a moment."""
    with engine.begin() as connection:
        conversation = conversations.start(
            connection, token_hash=uuid4().hex, area=area, reading="standard", now=at
        ).id
        if opening:
            say(connection, conversation, Turn("", "open_conversation", kind="notice"), at)
        for turn in told:
            say(connection, conversation, turn, at)
    return conversation


def say(
    connection: Connection, conversation_id: str, turn: Turn, at: datetime
) -> Sequence[PublicMessage]:
    """Take one turn; without words, as at the opening, the assistant alone speaks."""
    begun = turns.begin(
        connection,
        conversation_id=conversation_id,
        message_id=uuid4().hex,
        fingerprint="the same words",
        now=at,
        stale_after=STALE,
    )
    assert isinstance(begun, turns.Begun)
    if turn.said:
        messages.log_person(
            connection,
            conversation_id=conversation_id,
            turn_id=begun.turn_id,
            number=begun.number,
            text=turn.said,
            now=at,
            chosen=turn.chosen,
        )
    answer = turns.finish(
        connection, turn_id=begun.turn_id, messages=[_reply(turn)], trace=_trace(turn), now=at
    )
    if turn.useful is not None:
        feedback.give(
            connection,
            conversation_id=conversation_id,
            message_id=answer[0]["id"],
            useful=turn.useful,
            now=at,
        )
    return answer


def _reply(turn: Turn) -> dict[str, Any]:
    entry = {"entry": {"id": turn.entry, "reading": "standard"}} if turn.entry else {}
    words = {"kind": turn.kind, "text": turn.reply, "points": [], "choices": [], "hidden": []}
    return {**words, **entry, **turn.body}


def _trace(turn: Turn) -> dict[str, Any] | None:
    if turn.intent is None:
        return None
    return {
        "intent": turn.intent,
        "confidence": turn.confidence,
        "alternatives": [],
        "entries": [{"id": turn.entry, "score": 0.8}] if turn.entry else [],
        "actions": ["action_explain"],
        "version": "1",
        "ms": 12.5,
        **turn.trace,
    }
