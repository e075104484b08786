"""Answer “why?”, “who runs it?” or “give me an example” about the last answer."""

from __future__ import annotations

from collections.abc import Iterable

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.last_answer import last_answer, offer, offer_topics
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker
from knowledge.model import Entry

NEAREST = 3
# The topics that fit each follow-up, the likeliest first.
TOPICS = {
    "why_is_that": ("why", "background", "power", "lived-experience", "challenges", "when-not"),
    "who_runs_it": ("makers", "contacts"),
    "give_example": ("examples", "when", "logo", "tools", "roles"),
}
NEAR_ONLY = {"why_is_that", "give_example"}  # an answer on something else would only puzzle


class ActionFollowUp(SafeAction):
    """The search was made for the question joined with the last answer's title."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_follow_up"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the best entry of a fitting topic; with none, say so and offer what is near."""
        last = await last_answer(conversation)
        if last is None:
            return await offer_topics(conversation, say, "utter_nothing_answered_yet")
        topics = TOPICS[conversation.intent]
        named = await in_thread(knowledge_base().entries, last.see_also)
        found = await in_thread(knowledge_base().entries, conversation.found.ids)
        general = await in_thread(knowledge_base().of_topic, topics[0], last.toolkit)
        near = [*named, *found] if conversation.intent in NEAR_ONLY else [*found, *general]
        fitting = best_fitting(near, topics, last)
        if fitting is not None:
            return await answer_entry(fitting, conversation, say)
        near = [entry for entry in found if entry.id != last.id]
        return await offer(near[:NEAREST], say, "utter_not_known_about_that")


def best_fitting(found: Iterable[Entry], topics: Iterable[str], last: Entry) -> Entry | None:
    """The first entry of the likeliest fitting topic, other than the last answer."""
    others = [entry for entry in found if entry.id != last.id]
    return next((e for topic in topics for e in others if e.topic == topic), None)
