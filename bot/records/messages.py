"""Messages of both sides, in the order they were accepted, and the choices last offered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, insert, select
from sqlalchemy.future import Connection

from bot.records import tables
from bot.records.tables import BOT, CHOSEN, PERSON, TYPED, offered_choices

PublicMessage = dict[str, Any]
"""A message in the shape of the edge's API."""

PLACES_PER_TURN = 1000
"""A message stands at its turn's number times this, and its place in the turn."""


@dataclass(frozen=True)
class Choice:
    """A button of the last finished turn: its title for people, its payload for Rasa alone."""

    id: str
    title: str
    payload: str


def log_person(
    connection: Connection,
    *,
    conversation_id: str,
    turn_id: str,
    number: int,
    text: str,
    now: datetime,
    chosen: bool = False,
) -> str:
    """Keep what a person said, already redacted; `chosen`: pressed, `text` is the title."""
    row = _row(conversation_id, turn_id, number * PLACES_PER_TURN, now)
    kind = CHOSEN if chosen else TYPED
    row |= {"role": PERSON, "kind": kind, "body": {"text": text}}
    connection.execute(insert(tables.messages).values(**row))
    return str(row["id"])


def log_bot(
    connection: Connection,
    *,
    conversation_id: str,
    turn_id: str,
    number: int,
    messages: Sequence[Mapping[str, Any]],
    now: datetime,
) -> list[PublicMessage]:
    """Keep an answer and return it with ids; from now on only its choices can be chosen."""
    rows, choices = [], []
    for place, message in enumerate(messages, start=number * PLACES_PER_TURN + 1):
        row = _row(conversation_id, turn_id, place, now)
        offered = [_offer(row, choice) for choice in message.get("choices", ())]
        shown = [{"id": choice["id"], "title": choice["title"]} for choice in offered]
        body = {key: message[key] for key in message if key not in {"id", "role", "kind", "at"}}
        body["choices"] = shown
        rows.append(row | {"role": BOT, "kind": message["kind"], "body": body})
        choices += offered
    earlier = offered_choices.c.conversation_id == conversation_id
    connection.execute(delete(offered_choices).where(earlier))
    if rows:
        connection.execute(insert(tables.messages), rows)
    if choices:
        connection.execute(insert(offered_choices), choices)
    return [_public(row) for row in rows]


def history(connection: Connection, conversation_id: str) -> list[PublicMessage]:
    """Both sides of a conversation in order, as stored, each with its time (`at`, ISO 8601)."""
    return _read(connection, tables.messages.c.conversation_id == conversation_id)


def answer_of(connection: Connection, turn_id: str) -> list[PublicMessage]:
    """What the assistant said in one turn, to give the same answer again."""
    return _read(
        connection, (tables.messages.c.turn_id == turn_id) & (tables.messages.c.role == BOT)
    )


def choice(connection: Connection, conversation_id: str, choice_id: str) -> Choice | None:
    """Find a choice the last finished turn offered; None for older, other people's or made-up."""
    query = select(offered_choices.c.id, offered_choices.c.title, offered_choices.c.payload).where(
        offered_choices.c.id == choice_id, offered_choices.c.conversation_id == conversation_id
    )
    row = connection.execute(query).mappings().first()
    return None if row is None else Choice(**row)


def _row(conversation_id: str, turn_id: str, position: int, now: datetime) -> dict[str, Any]:
    return {
        "id": uuid4().hex,
        "conversation_id": conversation_id,
        "turn_id": turn_id,
        "position": position,
        "created_at": now,
    }


def _offer(row: Mapping[str, Any], offered: Mapping[str, str]) -> dict[str, str]:
    return {
        "id": uuid4().hex,
        "conversation_id": row["conversation_id"],
        "message_id": row["id"],
        "title": offered["title"],
        "payload": offered["payload"],
    }


def _read(connection: Connection, which: Any) -> list[PublicMessage]:
    query = select(tables.messages).where(which).order_by(tables.messages.c.position)
    return [_public(row) for row in connection.execute(query).mappings()]


def _public(row: Mapping[str, Any]) -> PublicMessage:
    kind = {"kind": row["kind"]} if row["role"] == BOT else {}
    at = row["created_at"].astimezone(timezone.utc).isoformat()
    return {"id": row["id"], "role": row["role"], **kind, **row["body"], "at": at}
