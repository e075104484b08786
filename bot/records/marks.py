"""The marks of a conversation: everything a list of conversations can be filtered by.

Each mark is a short text such as `topic:promise`; a list is all conversations that have some. Where
nobody said anything there is nothing to review, and such a conversation has no marks at all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from bot.records.not_answered import is_not_answered
from bot.records.tables import FINISHED

RULES = "1"
"""Raise it when marks are worked out otherwise: then all are worked out again."""

ALL = "all"
LOW_CONFIDENCE, NOT_ANSWERED = "flag:low_confidence", "flag:not_answered"
THUMBS_DOWN, THUMBS_UP = "flag:thumbs_down", "flag:thumbs_up"
SAFETY, UNFINISHED_WALK, SAMPLED = "flag:safety", "flag:unfinished_walk", "flag:sampled"
REVIEWED, NOT_REVIEWED = "reviewed:yes", "reviewed:no"
ANYONE, NOBODY = "assigned:anyone", "assigned:nobody"
LENGTHS = ("1-3", "4-10", "11+")

LOW = 0.5
"""Below it the assistant was not sure of an intent; it answers from 0.25 (`config.yml`)."""

_SAMPLED_PERCENT = 5
_LONGEST = 96


@dataclass(frozen=True)
class TurnStory:
    """A turn as far as marks are made of it.

    `intent` and `confidence` are None where no trace is kept; `typed`: the person wrote it.
    `topics` are those of the entries that were shown.
    """

    intent: str | None = None
    confidence: float | None = None
    kinds: frozenset[str] = frozenset()
    typed: bool = False
    spoken: bool = False
    topics: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Story:
    """A conversation as far as marks are made of it; no words of anybody.

    `opinions` are those of the person on answers, `walks` the states of its walks.
    """

    conversation_id: str
    area: str | None = None
    turns: tuple[TurnStory, ...] = ()
    opinions: tuple[bool, ...] = ()
    disclosures: int = 0
    walks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    assigned_to: str | None = None
    reviewed: bool = False

    @property
    def said(self) -> int:
        """How often the person said something; a disclosure counts, though it was not kept."""
        return sum(turn.spoken for turn in self.turns) + self.disclosures

    @property
    def intent(self) -> str | None:
        """How the last thing they said was understood."""
        known = [turn.intent for turn in self.turns if turn.spoken and turn.intent]
        return known[-1] if known else None

    @property
    def lowest(self) -> float | None:
        """How sure the assistant was where it was least sure of what somebody wrote."""
        sure = (turn.confidence for turn in self.turns if turn.typed and turn.intent)
        return min((one for one in sure if one is not None), default=None)


def marks_of(story: Story) -> frozenset[str]:
    """Every mark of a conversation; none where nobody said anything."""
    if not story.said:
        return frozenset()
    marks = {ALL, f"length:{_length(story.said)}", *_flags(story), *_work(story)}
    if story.area:
        marks.add(f"area:{story.area}")
    for turn in story.turns:
        marks.update(f"topic:{topic}" for topic in turn.topics)
        if turn.spoken and turn.intent:
            marks.add(f"intent:{turn.intent}")
    return frozenset(mark[:_LONGEST] for mark in marks)


def sampled(conversation_id: str) -> bool:
    """Whether it is among the five in a hundred that are read whatever happened in them.

    It is told from the id, so that everybody at every time sees the same ones.
    """
    digest = hashlib.sha256(conversation_id.encode()).digest()
    return int.from_bytes(digest[:8], "big") % 100 < _SAMPLED_PERCENT


def _length(said: int) -> str:
    return LENGTHS[0] if said <= 3 else LENGTHS[1] if said <= 10 else LENGTHS[2]


def _flags(story: Story) -> set[str]:
    turns = story.turns
    holds: Mapping[str, bool] = {
        LOW_CONFIDENCE: story.lowest is not None and story.lowest < LOW,
        NOT_ANSWERED: any(is_not_answered(t.intent, t.kinds) for t in turns if t.spoken),
        THUMBS_DOWN: False in story.opinions,
        THUMBS_UP: True in story.opinions,
        SAFETY: story.disclosures > 0,
        UNFINISHED_WALK: any(state != FINISHED for state in story.walks),
        SAMPLED: sampled(story.conversation_id),
    }
    return {flag for flag, yes in holds.items() if yes}


def _work(story: Story) -> set[str]:
    """What staff did with it."""
    assigned = {f"assigned:{story.assigned_to}", ANYONE} if story.assigned_to else {NOBODY}
    tags = {f"tag:{tag}" for tag in story.tags}
    return {REVIEWED if story.reviewed else NOT_REVIEWED, *assigned, *tags}
