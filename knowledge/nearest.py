"""What to offer where no entry is surely the answer."""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.model import Entry

OFFERED = 3


def nearest_topics(entries: Iterable[Entry]) -> list[Entry]:
    """The best entry of each topic, best first, three at most; `entries` are best first."""
    best: dict[str, Entry] = {}
    for entry in entries:
        best.setdefault(entry.topic, entry)
    return list(best.values())[:OFFERED]
