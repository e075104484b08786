"""Go back to the answer before the last one."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.last_answer import offer_topics
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker


class ActionGoBack(SafeAction):
    """The shown entries are a trail; going back takes the last one off it."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_go_back"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the entry before the last; with none, offer topics."""
        trail = conversation.shown[:-1]
        entries = await in_thread(knowledge_base().entries, trail[-1:])
        if not entries:
            return await offer_topics(conversation, say, "utter_nothing_before_that")
        events = await answer_entry(entries[0], conversation, say)
        return [*events, SlotSet("explain__shown", trail)]
