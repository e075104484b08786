"""Which toolkits a comparison tells of: those that were asked about, where several are."""

from __future__ import annotations

from collections.abc import Collection

from actions.conversation import Conversation
from knowledge.model import Entry, Stance

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
