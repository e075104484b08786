"""Say the last answer again in easy read."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.last_answer import last_answer, offer_topics
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionSimplerPlease(SafeAction):
    """For this answer only; `set_reading_easy` is for all that follow."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_simpler_please"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the same entry in easy read."""
        last = await last_answer(conversation)
        if last is None:
            return await offer_topics(conversation, say, "utter_nothing_answered_yet")
        return await answer_entry(last, conversation, say, easy=True)
