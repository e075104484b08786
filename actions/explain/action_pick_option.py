"""Answer the choice a person names by its place: “the second one”."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.elsewhere import answer_item
from actions.explain.last_answer import offer, offer_topics
from actions.knowledge_base import knowledge_base
from actions.preferences.areas import ask_area
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker
from knowledge.ordinals import position_named


class ActionPickOption(SafeAction):
    """For people who type or speak rather than press a button."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_pick_option"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the named choice or item; where it is not clear which, offer the choices again.

        “What's the second one?” after a list asks for its second item, which the search looked
        for; where no entry is about that item, the list is said again.
        """
        if conversation.found.follows:
            return await answer_item(conversation, say)
        entries = await in_thread(knowledge_base().entries, conversation.offered)
        if not entries and conversation.area is None and conversation.last_entry is None:
            return await ask_area(say)
        if not entries:
            return await offer_topics(conversation, say, "utter_nothing_offered")
        position = position_named(conversation.text, len(entries))
        if position is None:
            return await offer(entries, say, "utter_which_one")
        return await answer_entry(entries[position], conversation, say)
