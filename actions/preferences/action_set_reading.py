"""Set the reading level of all that follows."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import EASY, STANDARD, Conversation
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionSetReading(SafeAction):
    """Easy read or standard, as the dialogue act says."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_set_reading"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Set the level and confirm it in that level's words."""
        reading = EASY if conversation.intent == "set_reading_easy" else STANDARD
        say.response(f"utter_reading_{reading}")
        return [SlotSet("preferences__reading", reading)]
