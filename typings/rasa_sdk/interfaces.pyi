from typing import Any

from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.types import DomainDict, TrackerState

class Tracker:
    sender_id: str
    slots: dict[str, Any]
    latest_message: dict[str, Any]
    events: list[dict[str, Any]]
    active_loop: dict[str, Any]
    latest_action_name: str | None
    def __init__(
        self,
        sender_id: str,
        slots: dict[str, Any],
        latest_message: dict[str, Any] | None,
        events: list[dict[str, Any]],
        paused: bool,
        followup_action: str | None,
        active_loop: dict[str, Any],
        latest_action_name: str | None,
    ) -> None: ...
    @classmethod
    def from_dict(cls, state: TrackerState) -> Tracker: ...
    def get_slot(self, key: str) -> Any: ...
    def current_state(self) -> dict[str, Any]: ...

class Action:
    def name(self) -> str: ...
    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[dict[str, Any]]: ...

class ActionExecutionRejection(Exception):
    action_name: str
    message: str
    def __init__(self, action_name: str, message: str | None = None) -> None: ...

class ActionNotFoundException(Exception):
    action_name: str
    message: str
    def __init__(self, action_name: str, message: str | None = None) -> None: ...
