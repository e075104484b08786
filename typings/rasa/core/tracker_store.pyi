from collections.abc import Callable
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy import Table
from sqlalchemy.engine import Engine

class TrackerStore:
    domain: Domain | None
    event_broker: EventBroker | None
    def __init__(
        self, domain: Domain | None, event_broker: EventBroker | None = None, **kwargs: Any
    ) -> None: ...
    async def save(self, tracker: DialogueStateTracker) -> None: ...
    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None: ...
    async def stream_events(self, tracker: DialogueStateTracker) -> None: ...

class InMemoryTrackerStore(TrackerStore): ...

class SQLTrackerStore(TrackerStore):
    class SQLEvent:
        __table__: Table

    Base: Any
    engine: Engine
    sessionmaker: Callable[..., Any]

class FailSafeTrackerStore(TrackerStore):
    _tracker_store: TrackerStore
    def __init__(
        self,
        tracker_store: TrackerStore,
        on_tracker_store_error: Callable[[Exception], None] | None = None,
        fallback_tracker_store: TrackerStore | None = None,
    ) -> None: ...
