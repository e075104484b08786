"""The past messages a trial runs again: what people asked, and what staff know to be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.improving_tables import corrections, judged_turns
from bot.records.tables import DONE, PERSON, TYPED, conversations, messages, turns
from bot.records.trials import Reply

_MOST_ROWS = 50_000
_IN_A_WALK = {"answer", "unclear_answer"}


@dataclass(frozen=True)
class Past:
    """A message somebody typed, in the area it was asked; `right` where staff know what is."""

    message_id: str
    text: str
    area: str | None
    right: Reply | None = None
    times: int = 1


def asked_since(connection: Connection, since: datetime, most: int) -> list[Past]:
    """What was typed since then, the newest first, each wording once for an area.

    Left out are replies to the questions of a walk, and turns that hold a comment card.
    """
    query = (
        _typed()
        .where(conversations.c.last_at >= since, messages.c.created_at >= since)
        .order_by(messages.c.created_at.desc(), messages.c.id)
        .limit(_MOST_ROWS)
    )
    rows = connection.execute(query).mappings()
    return list(_each_once(row for row in rows if _stands_alone(row)))[:most]


def known_right(connection: Connection, most: int) -> list[Past]:
    """The turns of which staff said what is right, the newest first.

    What a correction was made from is not asked: the model has just been taught it.
    """
    taught = select(corrections.c.turn_id).where(corrections.c.turn_id.isnot(None))
    query = (
        _typed(judged_turns.c.act, judged_turns.c.entry)
        .join(judged_turns, judged_turns.c.turn_id == turns.c.id)
        .where(turns.c.id.notin_(taught))
        .order_by(judged_turns.c.judged_at.desc(), messages.c.id)
        .limit(most)
    )
    return [
        Past(row["id"], row["body"]["text"], row["area"], Reply(row["act"], row["entry"]))
        for row in connection.execute(query).mappings()
    ]


def _typed(*more: Any) -> Any:
    joined = messages.join(turns, messages.c.turn_id == turns.c.id).join(
        conversations, messages.c.conversation_id == conversations.c.id
    )
    return (
        select(messages.c.id, messages.c.body, conversations.c.area, turns.c.trace, *more)
        .select_from(joined)
        .where(messages.c.role == PERSON, messages.c.kind == TYPED)
        .where(turns.c.state == DONE, turns.c.trace.isnot(None))
    )


def _stands_alone(row: Mapping[str, Any]) -> bool:
    return row["trace"].get("intent") not in _IN_A_WALK


def _each_once(rows: Iterator[Mapping[str, Any]]) -> Iterator[Past]:
    newest: dict[tuple[str, str | None], str] = {}
    words: dict[str, tuple[str, str | None]] = {}
    times: dict[str, int] = {}
    for row in rows:
        text, area = row["body"]["text"], row["area"]
        message = newest.setdefault((" ".join(text.casefold().split()), area), row["id"])
        words.setdefault(message, (text, area))
        times[message] = times.get(message, 0) + 1
    for message, (text, area) in words.items():
        yield Past(message, text, area, times=times[message])
