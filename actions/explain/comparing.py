"""What a comparison says: each toolkit's stance as a point, with its source."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from actions.conversation import Conversation
from actions.explain.sources import source_of
from knowledge.model import Entry, Stance, Toolkit

SEVERAL = 2


def told_of(entry: Entry, areas: Collection[str]) -> list[Stance]:
    """The stances to tell of: those of the areas named, where several are; else all."""
    named = [stance for stance in entry.stances if stance.toolkit in areas]
    return named if len(named) >= SEVERAL else list(entry.stances)


def areas_compared(entry: Entry, conversation: Conversation) -> Collection[str]:
    """The toolkits to compare: those named in the message, else those compared just before."""
    named = conversation.found.areas
    if len(named) < SEVERAL and conversation.last_entry == entry.id:
        return conversation.compared
    return named


def details_of_comparison(
    told: Sequence[Stance], toolkits: dict[str, Toolkit], *, easy: bool
) -> dict[str, Any]:
    """Points and sources of these stances; easy read keeps to its own short sentences."""
    points = [f"{toolkits[stance.toolkit].name}: {stance.says}" for stance in told]
    sources = [source_of(s.source, toolkits[s.toolkit]) for s in told if s.source is not None]
    return {"points": [] if easy else points, "sources": sources, "links": []}
