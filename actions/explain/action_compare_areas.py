"""Answer “do the others say that too?”: the comparison of all toolkits on the last answer."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.last_answer import last_answer, offer, offer_topics
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker
from knowledge.verdict import Verdict

NEAREST = 3


class ActionCompareAreas(SafeAction):
    """Comparisons are written, never put together by a machine."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_compare_areas"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the comparison that tells of the last answer, or offer the nearest ones."""
        if await last_answer(conversation) is None:
            return await offer_topics(conversation, say, "utter_nothing_answered_yet")
        found = conversation.found
        entries = await in_thread(knowledge_base().entries, found.ids)
        if entries and found.follows and found.verdict != Verdict.UNSURE:
            return await answer_entry(entries[0], conversation, say)
        return await offer(entries[:NEAREST], say, "utter_no_comparison")
