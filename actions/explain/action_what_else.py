"""Offer what else there is: first about the same topic, then the other topics."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.last_answer import OFFERED, last_answer, offer, starting_entries
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker
from knowledge.model import GLOSSARY, Entry


class ActionWhatElse(SafeAction):
    """Choices rather than another answer, because the person asked what there is."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_what_else"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Offer up to four entries not shown yet."""
        last = await last_answer(conversation)
        near: list[Entry] = []
        if last is not None and last.topic != GLOSSARY:
            same = await in_thread(knowledge_base().of_topic, last.topic, last.toolkit)
            near = [entry for entry in same if entry.id not in conversation.shown]
        rest = await starting_entries(conversation, conversation.shown)
        entries = list({entry.id: entry for entry in [*near[: OFFERED - 1], *rest]}.values())
        return await offer(entries[:OFFERED], say, "utter_what_else")
