from typing import Any, ClassVar

class Event:
    type_name: ClassVar[str]
    # An attribute rather than a method: `bot.rasa.fail_closed` memoises it.
    resolve_by_type: ClassVar[Any]
    timestamp: float
    def as_dict(self) -> dict[str, Any]: ...

class UserUttered(Event):
    text: str | None
    message_id: str | None
    parse_data: dict[str, Any] | None
    metadata: dict[str, Any]
    @property
    def intent_name(self) -> str | None: ...

class BotUttered(Event):
    text: str | None
    def message(self) -> dict[str, Any]: ...

class SlotSet(Event):
    key: str
    value: Any
    def __init__(self, key: str, value: Any = None, timestamp: float | None = None) -> None: ...

class ActionExecuted(Event):
    action_name: str | None

class ActiveLoop(Event):
    def __init__(self, name: str | None) -> None: ...
