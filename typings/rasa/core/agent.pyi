from pathlib import Path

from rasa.core.lock_store import LockStore
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig

class Agent:
    domain: Domain
    processor: MessageProcessor | None
    tracker_store: TrackerStore
    lock_store: LockStore
    action_endpoint: EndpointConfig | None
    @classmethod
    def load(
        cls,
        model_path: str | Path,
        domain: Domain | None = None,
        generator: EndpointConfig | None = None,
        tracker_store: TrackerStore | None = None,
        lock_store: LockStore | None = None,
        action_endpoint: EndpointConfig | None = None,
    ) -> Agent: ...
    def is_ready(self) -> bool: ...
