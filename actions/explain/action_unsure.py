"""Say honestly that it is not clear what was asked, and offer what is nearest."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.unsure import say_unsure
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker


class ActionUnsure(SafeAction):
    """The reply where the pipeline was not sure what kind of message this is."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_unsure"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Offer the nearest entries and the contact."""
        nearest = await in_thread(knowledge_base().entries, conversation.found.ids)
        return await say_unsure(nearest, say)
