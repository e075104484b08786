"""A conversation turn by turn, as a scenario is made of it: what was said and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.tables import CHOSEN, DONE, PERSON, conversations, messages, turns
from bot.records.turns import NoConversationError

_SAFETY = "safety"


@dataclass(frozen=True)
class Turn:
    """One turn. `said` is "" of a disclosure, whose words were never stored.

    `kind` is that of the last message of the reply, `entry` "" where it said none.
    """

    number: int
    said: str
    pressed: bool
    reply: str
    kind: str
    entry: str
    intent: str

    @property
    def disclosed(self) -> bool:
        """Whether the person told of harm, and was given the fixed words for it."""
        return self.kind == _SAFETY


@dataclass(frozen=True)
class Transcript:
    """Turns in their order, and what the conversation was set to at its end."""

    area: str | None
    reading: str
    turns: Sequence[Turn]


def transcript(connection: Connection, conversation_id: str, areas: Areas) -> Transcript:
    """Read a conversation of one of these areas (None: of any); `NoConversationError` if not."""
    chosen = conversations.c.id == conversation_id
    query = select(conversations.c.area, conversations.c.reading)
    found = connection.execute(query.where(chosen, within(areas, conversations.c.area))).first()
    if found is None:
        raise NoConversationError(conversation_id)
    return Transcript(found.area, found.reading, _turns(connection, conversation_id))


def _turns(connection: Connection, conversation_id: str) -> list[Turn]:
    query = (
        select(turns.c.number, turns.c.trace, messages.c.role, messages.c.kind, messages.c.body)
        .select_from(turns.join(messages, messages.c.turn_id == turns.c.id))
        .where(turns.c.conversation_id == conversation_id, turns.c.state == DONE)
        .order_by(messages.c.position)
    )
    by_turn: dict[int, list[Mapping[str, Any]]] = {}
    for row in connection.execute(query).mappings():
        by_turn.setdefault(row["number"], []).append(row)
    read = (_turn(number, rows) for number, rows in by_turn.items())
    return [turn for turn in read if turn.said or turn.disclosed]


def _turn(number: int, rows: Sequence[Mapping[str, Any]]) -> Turn:
    said = [row for row in rows if row["role"] == PERSON]
    told = [row for row in rows if row["role"] != PERSON]
    kinds = [row["kind"] for row in told]
    kind = _SAFETY if _SAFETY in kinds else (kinds or [""])[-1]
    entries = [row["body"]["entry"]["id"] for row in told if row["body"].get("entry")]
    return Turn(
        number=number,
        said=said[0]["body"]["text"] if said and kind != _SAFETY else "",
        pressed=bool(said) and said[0]["kind"] == CHOSEN,
        reply="\n".join(row["body"].get("text") or "" for row in told),
        kind=kind,
        entry=entries[-1] if entries else "",
        intent=(rows[0]["trace"] or {}).get("intent") or "",
    )
