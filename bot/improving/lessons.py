"""What corrections teach, by the files it belongs in; and what cannot be taught, with why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.improving.acts import Examples
from bot.improving.taught import Target, Taught
from bot.records.corrections import ACT, Correction
from knowledge.model import GLOSSARY, Content, Entry

GONE, ELSEWHERE = "gone", "elsewhere"
"""Nothing by this name can be taught any more; the same words teach something else already."""


@dataclass(frozen=True)
class Refusal:
    """A correction that cannot be taught; `other` is what its words teach already, if anything."""

    correction: Correction
    why: str
    other: str = ""


@dataclass(frozen=True)
class Lessons:
    """File of content → entry → kind → asks; topic of acts → act → examples.

    Beside them what was refused, and what is taught already: in the content, or by one before it.
    """

    asks: dict[str, dict[str, dict[str, list[str]]]] = field(default_factory=dict)
    examples: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    known: list[Correction] = field(default_factory=list)

    def add(self, one: Correction, place: str) -> None:
        """Sort in one correction; `place` is its file of content, or its topic of acts."""
        if one.kind == ACT:
            self.examples.setdefault(place, {}).setdefault(one.target, []).append(one.words)
            return
        kinds = self.asks.setdefault(place, {}).setdefault(one.target, {})
        kinds.setdefault(one.asker, []).append(one.words)


def lessons(corrections: Iterable[Correction], content: Content, examples: Examples) -> Lessons:
    """Sort corrections out, in the order they were made."""
    entries = {entry.id: entry for entry in content.entries if can_be_taught(entry)}
    topics = {act: topic for topic, acts in examples.items() for act in acts}
    taught, sorted_out = Taught(content, examples), Lessons()
    for one in corrections:
        if one.target not in (topics if one.kind == ACT else entries):
            sorted_out.refused.append(Refusal(one, GONE))
            continue
        entry = None if one.kind == ACT else entries[one.target]
        target = Target(one.target, entry.toolkit) if entry else Target(one.target)
        if taught.holds(one.words, target):
            sorted_out.known.append(one)
            continue
        other = taught.against(one.words, target)
        if other:
            sorted_out.refused.append(Refusal(one, ELSEWHERE, other))
            continue
        taught.add(one.words, target)
        sorted_out.add(one, entry.file if entry else topics[one.target])
    return sorted_out


def can_be_taught(entry: Entry) -> bool:
    """Whether asks of its own can be added; what a word means is asked in the same ways for all."""
    return entry.topic != GLOSSARY
