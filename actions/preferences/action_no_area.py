"""Carry on without an area."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionNoArea(SafeAction):
    """Nobody has to say where they live."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_no_area"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Forget the area."""
        say.response("utter_no_area")
        return [SlotSet("preferences__area", None)]
