"""What an entry says at a reading level, in one shape for the chat and for who shows it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from knowledge.model import Contact, Entry, Source, Stance, Toolkit

EASY, STANDARD = "easy", "standard"


def said_again(
    entry: Entry, toolkits: dict[str, Toolkit], told: Sequence[str], *, easy: bool
) -> dict[str, Any]:
    """Text, points, sources and links of an answer; of a comparison, what it `told` of toolkits."""
    details = details_of(entry, toolkits, easy=easy)
    if entry.stances:
        stances = [stance for stance in entry.stances if stance.toolkit in told]
        details = details_of_comparison(stances or entry.stances, toolkits, easy=easy)
    return {"text": entry.easy if easy else entry.answer, **details}


def mark_of(entry: Entry, told: Sequence[Stance] = (), *, easy: bool) -> dict[str, Any]:
    """What an answer carries of its entry, so that it can be said again at the other level."""
    toolkits = [stance.toolkit for stance in told]
    return {"id": entry.id, "reading": EASY if easy else STANDARD, "toolkits": toolkits}


def details_of(entry: Entry, toolkits: dict[str, Toolkit], *, easy: bool) -> dict[str, Any]:
    """Points, sources and links of an entry; easy read keeps to its own short sentences."""
    points = [] if easy else list(entry.points)
    return {
        "points": points + [contact_line(contact) for contact in entry.contacts],
        "sources": [source_of(source, toolkits[source.toolkit]) for source in entry.sources],
        "links": [{"title": link.title, "url": link.url} for link in entry.links],
    }


def details_of_comparison(
    told: Sequence[Stance], toolkits: dict[str, Toolkit], *, easy: bool
) -> dict[str, Any]:
    """Points and sources of these stances; easy read keeps to its own short sentences."""
    points = [f"{toolkits[stance.toolkit].name}: {stance.says}" for stance in told]
    sources = [source_of(s.source, toolkits[s.toolkit]) for s in told if s.source is not None]
    return {"points": [] if easy else points, "sources": sources, "links": []}


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
