"""Start again: forget what was answered, keep the area and reading level."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.explain.last_answer import offer_topics
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker

FORGOTTEN = ("explain__last_entry", "explain__shown")


class ActionStartAgain(SafeAction):
    """Rasa's own restart would also drop preferences, and answers nothing."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_start_again"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Clear the trail of answers and suggest first questions."""
        events = await offer_topics(conversation, say, "utter_start_again", afresh=True)
        return [*events, *(SlotSet(slot, None) for slot in FORGOTTEN)]
