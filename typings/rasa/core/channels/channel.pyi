from collections.abc import Callable
from typing import Any

from sanic import Blueprint

class UserMessage:
    text: str | None
    sender_id: str
    message_id: str
    metadata: dict[str, Any] | None
    def __init__(
        self,
        text: str | None = None,
        output_channel: OutputChannel | None = None,
        sender_id: str | None = None,
        parse_data: dict[str, Any] | None = None,
        input_channel: str | None = None,
        message_id: str | None = None,
        metadata: dict[str, Any] | None = None,
    ) -> None: ...

class InputChannel:
    @classmethod
    def name(cls) -> str: ...
    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> InputChannel: ...
    def url_prefix(self) -> str: ...
    def blueprint(self, on_new_message: Callable[..., Any]) -> Blueprint: ...

class OutputChannel:
    @classmethod
    def name(cls) -> str: ...
    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None: ...
