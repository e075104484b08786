"""What the bot says, in the shape the edge is promised."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import OutputChannel

PAYLOAD_FIELDS = ("points", "sources", "links")
FLAGS = ("quotes", "card")  # repeats a person's words; tells that a card was sent
ENTRY = "entry"  # which entry an answer says, and at which reading level


class Collector(OutputChannel):
    """Gather a turn's messages, each whole, instead of sending text and payload apart."""

    def __init__(self) -> None:
        """Start with nothing said."""
        self.messages: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        """The channel's name in Rasa."""
        return "council"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Take one message as Rasa made it."""
        self.messages.append(public_message(message))


def public_message(message: dict[str, Any]) -> dict[str, Any]:
    """Turn Rasa's message (text, buttons, custom) into the edge's; `kind` is notice by default."""
    custom = message.get("custom") or {}
    choices = [
        {"title": button["title"], "payload": button["payload"]}
        for button in message.get("buttons") or []
    ]
    return {
        "kind": custom.get("kind", "notice"),
        "text": message.get("text") or "",
        **{field: custom.get(field, []) for field in PAYLOAD_FIELDS},
        "choices": choices,
        "progress": custom.get("progress"),
        "expects": custom.get("expects"),
        **{flag: True for flag in FLAGS if custom.get(flag)},
        **({ENTRY: custom[ENTRY]} if custom.get(ENTRY) else {}),
    }
