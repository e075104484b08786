"""Answer the choice a person names by its place: “the second one”."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.last_answer import offer, offer_topics
from actions.explain.ordinals import position_named
from actions.knowledge_base import knowledge_base
from actions.preferences.areas import ask_area
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker


class ActionPickOption(SafeAction):
    """For people who type or speak rather than press a button."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_pick_option"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the named choice; where it is not clear which, offer the same ones again."""
        entries = await in_thread(knowledge_base().entries, conversation.offered)
        if not entries and conversation.area is None and conversation.last_entry is None:
            return await ask_area(say)
        if not entries:
            return await offer_topics(conversation, say, "utter_nothing_offered")
        position = position_named(conversation.text, len(entries))
        if position is None:
            return offer(entries, say, "utter_which_one")
        return await answer_entry(entries[position], conversation, say)
