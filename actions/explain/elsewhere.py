"""Answer what follows from the last answer: for another toolkit, or an item of its list."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import answer_entry
from actions.explain.last_answer import offer
from actions.explain.unsure import say_unsure
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, in_thread
from actions.speaker import Speaker
from knowledge.verdict import Verdict

NEAREST = 3


async def answer_item(conversation: Conversation, say: Speaker) -> Events:
    """Answer the entry on the item asked for; where there is none, the list once more."""
    found = conversation.found
    ids = found.ids if found.verdict != Verdict.UNSURE else ()
    entries = await in_thread(knowledge_base().entries, [*ids, conversation.last_entry])
    if not entries:
        return await say_unsure([], say)
    return await answer_entry(entries[0], conversation, say)


async def answer_elsewhere(area: str, conversation: Conversation, say: Speaker) -> Events:
    """Answer the counterpart that the search found; where none is near, offer what is nearest.

    `area` is the other toolkit's name, as people are told it.
    """
    found = conversation.found
    entries = await in_thread(knowledge_base().entries, found.ids)
    if entries and found.follows and found.verdict != Verdict.UNSURE:
        return await answer_entry(entries[0], conversation, say)
    return await offer(entries[:NEAREST], say, "utter_area_does_not_say", area=area)
