"""What was said in one turn and how it was understood, for whoever corrects it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.improving_tables import judged_turns
from bot.records.tables import ANSWER, DONE, PERSON, TYPED, conversations, messages, turns


class NoTurnError(LookupError):
    """No such turn that can be corrected: erased, pressed and not typed, or of another area."""


@dataclass(frozen=True)
class Said:
    """A turn: the person's words as stored, the reply, and how it was understood.

    `answered`: content of the knowledge base was given. `entries` are ids, the likeliest first.
    `judged`: staff have said what is right.
    """

    turn_id: str
    conversation_id: str
    area: str | None
    text: str
    reply: tuple[str, ...]
    act: str
    confidence: float
    entries: tuple[str, ...]
    answered: bool
    judged: bool


def said_in(
    connection: Connection,
    conversation_id: str,
    turn_id: str,
    areas: Areas,
) -> Said:
    """Read one turn; `NoTurnError` where it has no words that could be corrected."""
    query = (
        select(turns.c.trace, conversations.c.area, judged_turns.c.act)
        .select_from(turns.join(conversations).outerjoin(judged_turns))
        .where(turns.c.id == turn_id, turns.c.conversation_id == conversation_id)
        .where(turns.c.state == DONE, turns.c.trace.isnot(None))
        .where(within(areas, conversations.c.area))
    )
    turn = connection.execute(query).first()
    theirs = messages.c.turn_id == turn_id
    rows = connection.execute(select(messages).where(theirs).order_by(messages.c.position))
    both = rows.mappings().all()
    typed = [row for row in both if row["role"] == PERSON and row["kind"] == TYPED]
    if turn is None or not typed:
        raise NoTurnError(turn_id)
    replies = [row for row in both if row["role"] != PERSON]
    trace: Mapping[str, Any] = turn.trace
    return Said(
        turn_id=turn_id,
        conversation_id=conversation_id,
        area=turn.area,
        text=typed[0]["body"]["text"],
        reply=tuple(row["body"].get("text") or "" for row in replies),
        act=trace.get("intent") or "",
        confidence=float(trace.get("confidence") or 0.0),
        entries=tuple(entry["id"] for entry in trace.get("entries") or ()),
        answered=any(row["kind"] == ANSWER for row in replies),
        judged=turn.act is not None,
    )
