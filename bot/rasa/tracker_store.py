"""Rasa's SQL tracker store with the promises this service makes: durable, bounded, never blocking.

Differences from Rasa's own: time-outs and durability are set on every connection; no statement's
parameters reach a log; SQL runs in a thread; only the recent turns of a long conversation are
read; and two turns that overlap are an error instead of a silent loss.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Connection

from bot.records.engine import open_engine
from bot.settings import load_settings

RECENT_TURNS = 5  # policies look back at most three; every event costs time in each prediction
EVENTS = SQLTrackerStore.SQLEvent.__table__
REMEMBERED = ("slot", "active_loop")
STORED = "stored_events"


class ConversationMoved(RuntimeError):
    """Another turn of the same conversation was stored meanwhile; nothing of this one is."""


@dataclass(frozen=True)
class Stored:
    """How much of a tracker is on disk: its number of events and the id of the last row."""

    events: int = 0
    last_row: int = 0


class DurableTrackerStore(SQLTrackerStore):
    """Named in `endpoints.yml`; its database is `COPRO_TRACKER_URL`."""

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        host: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Open the database and make Rasa's table where it is missing."""
        settings = load_settings()
        settings.home.mkdir(parents=True, exist_ok=True)
        self.engine = open_engine(settings.tracker_url)
        self.Base.metadata.create_all(self.engine)
        self.sessionmaker = sa.orm.session.sessionmaker(bind=self.engine)
        TrackerStore.__init__(self, domain, event_broker, **kwargs)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as policies need it: all slots, and the last turns' events."""
        rows = await asyncio.to_thread(self._read, sender_id)
        if not rows or self.domain is None:
            return None
        events = [json.loads(row.data) for row in rows]
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        setattr(tracker, STORED, Stored(len(tracker.events), rows[-1].id))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Add the turn's events in one transaction; raises `ConversationMoved` on an overlap."""
        await self.stream_events(tracker)
        stored: Stored = getattr(tracker, STORED, Stored())
        new = [event.as_dict() for event in list(tracker.events)[stored.events :]]
        rows = [_row(tracker.sender_id, event) for event in new]
        last_row = await asyncio.to_thread(self._write, tracker.sender_id, stored.last_row, rows)
        setattr(tracker, STORED, Stored(len(tracker.events), last_row))

    def _read(self, sender_id: str) -> list[Any]:
        with self.engine.connect() as connection:
            recent = _first_recent_row(connection, sender_id)
            remembered = (
                sa.select(sa.func.max(EVENTS.c.id))
                .where(
                    EVENTS.c.sender_id == sender_id,
                    EVENTS.c.type_name.in_(REMEMBERED),
                    EVENTS.c.id < recent,
                )
                .group_by(EVENTS.c.type_name, _slot_name())
            )
            first_listen = sa.select(sa.func.min(EVENTS.c.id)).where(
                EVENTS.c.sender_id == sender_id,
                EVENTS.c.type_name == "action",
                EVENTS.c.action_name == ACTION_LISTEN_NAME,
            )  # without it policies see nothing at all where every recent turn was only a rule's
            kept = (EVENTS.c.id.in_(remembered), EVENTS.c.id.in_(first_listen))
            query = (
                sa.select(EVENTS.c.id, EVENTS.c.data)
                .where(EVENTS.c.sender_id == sender_id, sa.or_(EVENTS.c.id >= recent, *kept))
                .order_by(EVENTS.c.id)
            )
            return list(connection.execute(query))

    def _write(self, sender_id: str, last_row: int, rows: list[dict[str, Any]]) -> int:
        newest = sa.select(sa.func.max(EVENTS.c.id)).where(EVENTS.c.sender_id == sender_id)
        with self.engine.begin() as connection:
            if (connection.execute(newest).scalar() or 0) != last_row:
                raise ConversationMoved("two turns of one conversation overlapped")
            if rows:
                connection.execute(EVENTS.insert(), rows)
            return int(connection.execute(newest).scalar() or 0)


def _slot_name() -> Any:
    return sa.case((EVENTS.c.type_name == "slot", EVENTS.c.action_name), else_="")


def _first_recent_row(connection: Connection, sender_id: str) -> int:
    """The row of the user message that begins the recent turns; 0 in a short conversation."""
    query = (
        sa.select(EVENTS.c.id)
        .where(EVENTS.c.sender_id == sender_id, EVENTS.c.type_name == "user")
        .order_by(EVENTS.c.id.desc())
        .offset(RECENT_TURNS - 1)
        .limit(1)
    )
    return int(connection.execute(query).scalar() or 0)


def _row(sender_id: str, event: dict[str, Any]) -> dict[str, Any]:
    return {
        "sender_id": sender_id,
        "type_name": event["event"],
        "timestamp": event.get("timestamp"),
        "intent_name": event.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": event.get("name"),
        "data": json.dumps(event),
    }
