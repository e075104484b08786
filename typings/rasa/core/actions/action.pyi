from collections.abc import Awaitable, Callable
from typing import Any, ClassVar

from rasa.shared.core.events import Event
from rasa.utils.endpoints import EndpointConfig

DEFAULT_REQUEST_TIMEOUT: float

class ActionExecutionRejection(Exception):
    action_name: str
    message: str
    def __init__(self, action_name: str, message: str | None = None) -> None: ...

class RemoteAction:
    # Attributes rather than methods: `bot.rasa.fail_closed` puts its own in their place.
    run: Callable[..., Awaitable[list[Event]]]
    _validate_action_result: Callable[..., bool]
    fails_closed: ClassVar[bool]
    action_endpoint: EndpointConfig | None
    def __init__(self, name: str, action_endpoint: EndpointConfig | None) -> None: ...
    def name(self) -> str: ...
    @staticmethod
    def action_response_format_spec() -> dict[str, Any]: ...
