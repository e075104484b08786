"""Say the last answer again."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.last_answer import last_answer, offer_topics
from actions.safe_action import Events, SafeAction
from actions.speaker import Speaker


class ActionRepeatThat(SafeAction):
    """For people who lost the place, or had it read aloud."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_repeat_that"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the same entry."""
        last = await last_answer(conversation)
        if last is None:
            return await offer_topics(conversation, say, "utter_nothing_answered_yet")
        return await answer_entry(last, conversation, say)
