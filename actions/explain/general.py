"""What all toolkits say, for someone whose own council's is not held."""

from __future__ import annotations

from actions.knowledge_base import knowledge_base
from actions.safe_action import in_thread
from knowledge.model import GENERAL, Entry

TOPICS = ("meaning", "why", "when")


async def general_answers() -> list[Entry]:
    """The comparisons a newcomer may want first, one a topic."""
    found = [await in_thread(knowledge_base().of_topic, topic, GENERAL) for topic in TOPICS]
    return [entry for entries in found for entry in entries[:1]]
