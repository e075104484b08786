"""What people do with comment cards, run as the action server runs it, without a port or a model.

Everything here can be sent to another process, so that the process can be killed.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.comment_card.action_share_card import ActionShareCard
from actions.comment_card.action_withdraw_card import ActionWithdrawCard
from actions.safe_action import SafeAction
from actions.walk.action_finish_walk import ActionFinishWalk
from actions.walk.validate_walk import ValidateWalk
from tests.faults.card_drafts import INSTRUMENT, Draft

Messages = list[dict[str, Any]]

CONFIRMING = {
    "utter_card_sent",
    "utter_card_stopped",
    "utter_card_restarted",
    "utter_card_shared",
    "utter_card_private",
    "utter_card_withdrawn",
}
"""Every response that says of a card that something was done."""


@dataclass
class Doing:
    """One action after one message; `said` holds what it said, also where it failed."""

    action: type[SafeAction]
    conversation_id: str
    slots: dict[str, Any] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    said: Messages = field(default_factory=list)

    def run(self) -> Messages:
        """Run it to its end, with every thread it began; `ActionFailed` where it fails."""
        return asyncio.run(self._run())

    async def _run(self) -> Messages:
        entities = [{"entity": name, "value": value} for name, value in self.named.items()]
        message = {"text": "/press", "entities": entities}
        dispatcher = CollectingDispatcher()
        self.said = dispatcher.messages
        tracker = Tracker(self.conversation_id, self.slots, message, [], False, None, {}, None)
        await self.action().run(dispatcher, tracker, {})
        return self.said


def sending(draft: Draft) -> Doing:
    """Send a card that was looked at."""
    return Doing(ActionFinishWalk, draft.conversation_id, _slots(draft))


def stopping(draft: Draft) -> Doing:
    """Stop in the middle of a card."""
    return Doing(ValidateWalk, draft.conversation_id, _slots(draft, "stop_walk"))


def taking_back(conversation_id: str, visit_id: str) -> Doing:
    """Take a card back, sure of it."""
    return Doing(ActionWithdrawCard, conversation_id, named={"visit": visit_id, "sure": "yes"})


def sharing(conversation_id: str, visit_id: str, chosen: str) -> Doing:
    """Change who may see the words."""
    named = {"visit": visit_id, "sharing": chosen}
    return Doing(ActionShareCard, conversation_id, named=named)


def confirmed(said: Messages) -> bool:
    """Whether any of these messages says that something was done."""
    kinds = {(message.get("custom") or {}).get("kind") for message in said}
    return bool({message["response"] for message in said} & CONFIRMING) or "receipt" in kinds


def visit_in(said: Messages) -> str:
    """The visit that a receipt gives the code of."""
    (receipt,) = [message for message in said if message["response"] == "utter_card_sent"]
    return str(receipt["code"]).removeprefix("{code:visit:").removesuffix("}")


def _slots(draft: Draft, move: str | None = None) -> dict[str, Any]:
    return {"walk__id": draft.walk.id, "walk__instrument": INSTRUMENT, "walk__answer": move}
