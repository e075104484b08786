"""The answer that a follow-up means, and what to offer where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.explain.answering import choices_of
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, in_thread
from actions.speaker import Speaker
from knowledge.model import GENERAL, Entry

STARTING_TOPICS = ("meaning", "promise", "when", "why", "contacts")
OFFERED = 4


async def last_answer(conversation: Conversation) -> Entry | None:
    """The entry answered last; None before the first answer, or where it is gone meanwhile."""
    if conversation.last_entry is None:
        return None
    found: list[Entry] = await in_thread(knowledge_base().entries, [conversation.last_entry])
    return found[0] if found else None


async def offer_topics(
    conversation: Conversation, say: Speaker, response: str, *, afresh: bool = False
) -> Events:
    """Say a response with the first entry of each starting topic as choices.

    Entries shown already are left out, unless the conversation begins `afresh`.
    """
    entries = await starting_entries(conversation, [] if afresh else conversation.shown)
    return await offer(entries, say, response)


async def offer(entries: Sequence[Entry], say: Speaker, response: str, **words: str) -> Events:
    """Say a response with these entries as choices, and remember them as offered."""
    say.response(response, choices=await choices_of(entries), **words)
    return [SlotSet("explain__offered", [entry.id for entry in entries])]


async def starting_entries(conversation: Conversation, seen: Sequence[str]) -> list[Entry]:
    """The first entry of each starting topic that was not seen, of the area or of all together."""
    found: list[Entry] = []
    for topic in STARTING_TOPICS:
        entries = await in_thread(knowledge_base().of_topic, topic, conversation.area or GENERAL)
        found.extend(entry for entry in entries[:1] if entry.id not in seen)
    return found[:OFFERED]
