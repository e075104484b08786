"""Say where the last answer comes from: document, section and page."""

from __future__ import annotations

from actions.conversation import Conversation
from actions.explain.comparing import told_of
from actions.explain.last_answer import last_answer, offer_topics
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, SafeAction, in_thread
from actions.speaker import Speaker
from knowledge.model import Entry
from knowledge.saying import source_of


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
        told = {stance.toolkit for stance in told_of(last, conversation.compared)}
        cited = [s for s in last.sources if s.toolkit in told] or list(last.sources)
        sources = [source_of(source, toolkits[source.toolkit]) for source in cited]
        first = last.sources[0]
        say.cited(
            _response(last),
            sources,
            title=last.title,
            document=str(sources[0]["title"]),
            section=first.section,
            page=str(first.page or ""),
            checked=f"{last.checked.day} {last.checked:%B %Y}",
        )
        return []


def _response(entry: Entry) -> str:
    if len(entry.sources) > 1:
        return "utter_where_from_several"
    return "utter_where_from" if entry.sources[0].page else "utter_where_from_no_page"
