"""Turn an entry into a reply: reading level, points, sources, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rasa_sdk.events import SlotSet

from actions.conversation import SHOWN_KEPT, Conversation
from actions.knowledge_base import knowledge_base
from actions.safe_action import Events, in_thread
from actions.speaker import Choice, Speaker
from knowledge.model import Contact, Entry, Source, Toolkit

NEXT_QUESTIONS = 3


async def answer_entry(
    entry: Entry, conversation: Conversation, say: Speaker, *, easy: bool | None = None
) -> Events:
    """Say an entry with its source and the next questions; remember it for follow-ups."""
    in_easy = conversation.easy if easy is None else easy
    toolkits = {t.id: t for t in await in_thread(knowledge_base().toolkits)}
    following = await unseen(entry.see_also, [*conversation.shown, entry.id])
    say.answer(
        entry.easy if in_easy else entry.answer,
        details_of(entry, toolkits, easy=in_easy),
        [choice_of(other) for other in following[:NEXT_QUESTIONS]],
    )
    return remember(entry, conversation, following[:NEXT_QUESTIONS])


async def unseen(ids: Iterable[str], seen: Sequence[str]) -> list[Entry]:
    """The entries of these ids that were not shown yet."""
    found: list[Entry] = await in_thread(knowledge_base().entries, list(ids))
    return [entry for entry in found if entry.id not in seen]


def remember(entry: Entry, conversation: Conversation, offered: Sequence[Entry]) -> Events:
    """The slots that follow-ups read."""
    shown = [*(e for e in conversation.shown if e != entry.id), entry.id][-SHOWN_KEPT:]
    return [
        SlotSet("explain__last_entry", entry.id),
        SlotSet("explain__shown", shown),
        SlotSet("explain__offered", [other.id for other in offered]),
    ]


def choice_of(entry: Entry) -> Choice:
    """A button that asks for this entry."""
    return {"title": entry.title, "payload": f'/explain{{"entry": "{entry.id}"}}'}


def details_of(entry: Entry, toolkits: dict[str, Toolkit], *, easy: bool) -> dict[str, Any]:
    """Points, sources and links of an entry; easy read keeps to its own short sentences."""
    points = [] if easy else list(entry.points)
    return {
        "points": points + [contact_line(contact) for contact in entry.contacts],
        "sources": [source_of(entry.source, toolkits[entry.source.toolkit])],
        "links": [{"title": link.title, "url": link.url} for link in entry.links],
    }


def source_of(source: Source, toolkit: Toolkit) -> dict[str, Any]:
    """Where an answer comes from, as the edge is promised."""
    return {
        "toolkit": toolkit.id,
        "title": f"{toolkit.document}, {toolkit.date}",
        "section": source.section,
        "page": source.page,
        "url": toolkit.url,
    }


def contact_line(contact: Contact) -> str:
    """A contact as one line, such as “Name: phone, e-mail”."""
    details = (contact.phone, contact.email, contact.address, contact.web)
    return f"{contact.name}: {', '.join(detail for detail in details if detail)}"
