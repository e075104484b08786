from asyncio import AbstractEventLoop
from pathlib import Path

from rasa.core.lock_store import LockStore
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.core.utils import AvailableEndpoints
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

async def load_agent(
    model_path: str | None = None,
    *,
    endpoints: AvailableEndpoints | None = None,
    loop: AbstractEventLoop | None = None,
) -> Agent: ...
