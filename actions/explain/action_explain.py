"""Answer a question from the knowledge base, ask which of two was meant, or say it is not known."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.conversation import Conversation
from actions.explain.answering import answer_entry, choices_of
from actions.explain.elsewhere import answer_item
from actions.explain.unsure import say_unsure
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker
from knowledge.model import Entry
from knowledge.verdict import Verdict


class ActionExplain(SafeAction):
    """The answer itself; the search and its verdict come with the message."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_explain"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Answer the entry a button names, or what the search found."""
        if conversation.found.follows:
            return await answer_item(conversation, say)
        chosen = conversation.named("entry")
        found = conversation.found
        entries = await in_thread(knowledge_base().entries, [chosen] if chosen else found.ids)
        if chosen and entries:
            return await answer_entry(entries[0], conversation, say)
        if not entries or found.verdict == Verdict.UNSURE:
            return await say_unsure(entries, say)
        if found.verdict == Verdict.CLOSE and len(entries) > 1:
            return await _ask_which(entries[:2], say)
        return await answer_entry(entries[0], conversation, say)


async def _ask_which(entries: list[Entry], say: Speaker) -> Events:
    say.response("utter_which_one", kind="question", choices=await choices_of(entries))
    return [SlotSet("explain__offered", [entry.id for entry in entries])]
