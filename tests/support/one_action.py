"""Run one action alone, as the SDK would, and look at what it says and sets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import Conversation
from actions.safe_action import SafeAction


@dataclass(frozen=True)
class Acted:
    """What an action said, in the SDK's form, and the slots it set."""

    messages: list[dict[str, Any]]
    slots: dict[str, Any]

    @property
    def message(self) -> dict[str, Any]:
        """The only message."""
        assert len(self.messages) == 1, self.messages
        return self.messages[0]

    @property
    def response(self) -> str:
        """The response of the domain that the only message names."""
        return str(self.message["response"])

    @property
    def payloads(self) -> list[str]:
        """What the buttons of the only message mean."""
        return [button["payload"] for button in self.message["buttons"]]


def tracker(slots: dict[str, Any] | None = None, **message: Any) -> Tracker:
    """A conversation with these slots whose last message was parsed as `message`."""
    return Tracker("someone", slots or {}, message, [], False, None, {}, None)


def conversation(slots: dict[str, Any] | None = None, **message: Any) -> Conversation:
    """What actions see of such a conversation."""
    return Conversation(tracker(slots, **message))


def searched(verdict: str, *ids: str) -> dict[str, Any]:
    """What the pipeline's search puts on a message."""
    hits = [{"id": entry, "score": 1.0, "likeness": 0.8} for entry in ids]
    return {"version": "test", "verdict": verdict, "hits": hits}


async def acts(action: SafeAction, slots: dict[str, Any] | None = None, **message: Any) -> Acted:
    """Run the action after a message parsed as `message`."""
    dispatcher = CollectingDispatcher()
    events = await action.run(dispatcher, tracker(slots, **message), {})
    return Acted(dispatcher.messages, {event["name"]: event["value"] for event in events})
