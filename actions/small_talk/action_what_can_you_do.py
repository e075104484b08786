"""Say what the assistant can do, with questions to try."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.last_answer import offer_topics
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionWhatCanYouDo(SafeAction):
    """Suggestions come from the knowledge base, so they are always answerable."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_what_can_you_do"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say it, with first questions as choices."""
        return await offer_topics(conversation, say, "utter_what_can_you_do")
