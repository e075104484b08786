"""Open a conversation: say what this is, and ask for the area once where the page gave none."""

from __future__ import annotations

from actions.contact.council import council_lines
from actions.conversation import Conversation
from actions.explain.last_answer import offer_topics
from actions.preferences.areas import ask_area
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionOpenConversation(SafeAction):
    """The first words a person reads."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_open_conversation"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Say the opening notice, then ask for the area or suggest first questions."""
        say.response("utter_opening", **council_lines())
        if conversation.area is not None:
            return await offer_topics(conversation, say, "utter_first_questions")
        return await ask_area(say)
