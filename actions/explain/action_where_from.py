"""Say where the last answer comes from: document, section and page."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.answering import source_of
from actions.explain.last_answer import last_answer, offer_topics
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker


class ActionWhereFrom(SafeAction):
    """So that anyone can check an answer against the toolkit."""

    def name(self) -> str:
        """The name in the domain."""
        return "action_where_from"

    async def act(self, conversation: Conversation, say: Speaker) -> Events:
        """Name the source, and the date on which the answer was last checked against it."""
        last = await last_answer(conversation)
        if last is None:
            return await offer_topics(conversation, say, "utter_nothing_answered_yet")
        toolkits = {t.id: t for t in await in_thread(knowledge_base().toolkits)}
        source = source_of(last.source, toolkits[last.source.toolkit])
        say.cited(
            "utter_where_from" if last.source.page else "utter_where_from_no_page",
            source,
            title=last.title,
            document=str(source["title"]),
            section=last.source.section,
            page=str(last.source.page or ""),
            checked=f"{last.checked.day} {last.checked:%B %Y}",
        )
        return []
