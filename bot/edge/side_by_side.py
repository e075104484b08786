"""What the toolkits say side by side: for each comparison one line a toolkit, with its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from knowledge.model import Entry, Source, Stance, Toolkit
from knowledge.store import KnowledgeBase


@dataclass(frozen=True)
class Where:
    """The place in a document that a line comes from; `url` is "" where it prints no address."""

    title: str
    section: str
    page: int | None
    url: str


@dataclass(frozen=True)
class Line:
    """What one toolkit says; `says` is "" and `where` None where it says nothing."""

    toolkit: str
    says: str
    where: Where | None


@dataclass(frozen=True)
class Comparison:
    """One subject; `slug` names it in the address of its page."""

    slug: str
    title: str
    answer: str
    easy: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Group:
    """The comparisons of one topic."""

    title: str
    comparisons: tuple[Comparison, ...]


def read_groups(base: KnowledgeBase) -> tuple[Group, ...]:
    """Every comparison, by topic, in the order that topics are offered."""
    toolkits = {toolkit.id: toolkit for toolkit in base.toolkits()}
    titles = {topic.id: topic.title for topic in base.topics()}
    by_topic = groupby(base.comparisons(), key=lambda entry: entry.topic)
    return tuple(
        Group(titles[topic], tuple(_comparison(entry, toolkits) for entry in entries))
        for topic, entries in by_topic
    )


def _comparison(entry: Entry, toolkits: Mapping[str, Toolkit]) -> Comparison:
    return Comparison(
        slug=entry.id.partition("/")[2],
        title=entry.title,
        answer=entry.answer,
        easy=entry.easy,
        lines=_lines(entry.stances, toolkits),
    )


def _lines(stances: Sequence[Stance], toolkits: Mapping[str, Toolkit]) -> tuple[Line, ...]:
    """A line for every toolkit, those without a stance last: silence must be seen too."""
    said = [
        Line(toolkits[s.toolkit].name, s.says, _where(s.source, toolkits[s.toolkit]))
        for s in stances
    ]
    heard = {stance.toolkit for stance in stances}
    silent = [Line(t.name, "", None) for t in toolkits.values() if t.id not in heard]
    return (*said, *silent)


def _where(source: Source | None, toolkit: Toolkit) -> Where | None:
    if source is None:
        return None
    return Where(toolkit.document, source.section, source.page, toolkit.url)
