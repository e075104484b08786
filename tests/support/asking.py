"""People who ask the assistant something, as its records hold it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records import conversations, feedback, messages, turns
from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.tables import messages as rows

_STALE = timedelta(seconds=8)
_BEFORE = timedelta(seconds=1)


@dataclass(frozen=True)
class Asked:
    """One turn: the ids of what the person said and of the first message of the reply."""

    conversation_id: str
    message_id: str
    reply_id: str


def reply(kind: str, text: str = "Some words.", **more: Any) -> dict[str, Any]:
    """A message of the assistant as it is stored."""
    shape: dict[str, Any] = {"points": [], "sources": [], "choices": [], "links": []}
    return {"kind": kind, "text": text, **shape, **more}


def answer(entry: str, page: int | None = 3, **more: Any) -> dict[str, Any]:
    """An answer that says an entry of the knowledge base."""
    source = {"toolkit": entry.split("/")[0], "title": "A toolkit", "section": "A part"}
    mark = {"id": entry, "reading": "standard", "toolkits": []}
    return reply("answer", entry=mark, sources=[{**source, "page": page, "url": ""}], **more)


def opened(engine: Engine, area: str | None = "sefton", at: datetime | None = None) -> Conversation:
    """A conversation in which nothing was said yet."""
    with engine.begin() as connection:
        return conversations.start(
            connection,
            token_hash=uuid4().hex,
            area=area,
            reading="standard",
            now=at or datetime.now(timezone.utc),
        )


def asked(
    engine: Engine,
    text: str,
    *replies: Mapping[str, Any],
    area: str | None = "sefton",
    intent: str | None = "explain",
    within: Conversation | None = None,
    chosen: bool = False,
    at: datetime | None = None,
) -> Asked:
    """Somebody types (or chose) something and is told this; without a reply it is not answered."""
    now = at or datetime.now(timezone.utc)
    conversation = within or opened(engine, area, now - _BEFORE)
    told: Sequence[Mapping[str, Any]] = replies or [reply("notice")]
    with engine.begin() as connection:
        begun = turns.begin(
            connection,
            conversation_id=conversation.id,
            message_id=uuid4().hex,
            fingerprint="",
            now=now,
            stale_after=_STALE,
        )
        assert isinstance(begun, turns.Begun)
        said = messages.log_person(
            connection,
            conversation_id=conversation.id,
            turn_id=begun.turn_id,
            number=begun.number,
            text=text,
            now=now,
            chosen=chosen,
        )
        trace = None if intent is None else {"intent": intent, "confidence": 0.9}
        shown = turns.finish(connection, turn_id=begun.turn_id, messages=told, trace=trace, now=now)
    return Asked(conversation.id, said, shown[0]["id"])


def rated(engine: Engine, one: Asked, useful: bool) -> None:
    """The person presses one of the two thumbs below the reply."""
    with engine.begin() as connection:
        assert feedback.give(
            connection,
            conversation_id=one.conversation_id,
            message_id=one.reply_id,
            useful=useful,
            now=datetime.now(timezone.utc),
        )


def said(engine: Engine) -> list[str]:
    """All that people said, as it is still stored."""
    with reading(engine) as connection:
        bodies = connection.execute(select(rows.c.body).where(rows.c.role == "user")).scalars()
        return [body["text"] for body in bodies]
