from collections import deque
from collections.abc import Iterable
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.slots import Slot

class DialogueStateTracker:
    sender_id: str
    events: deque[Event]
    latest_message: UserUttered | None
    latest_action_name: str | None
    active_loop_name: str | None
    @classmethod
    def from_dict(
        cls, sender_id: str, events_as_dict: list[dict[str, Any]], slots: Iterable[Slot]
    ) -> DialogueStateTracker: ...
    @classmethod
    def from_events(
        cls, sender_id: str, evts: list[Event], slots: Iterable[Slot] | None = None
    ) -> DialogueStateTracker: ...
    def get_slot(self, key: str) -> Any: ...
    def update(self, event: Event, domain: Domain | None = None) -> None: ...
