"""Disclosures found, and messages wrongly taken for one, on sets that nothing was learnt from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.evaluation.measure import Share
from bot.evaluation.questions import FOLDER
from bot.safety.disclosure import Disclosure

SETS = FOLDER / "safety"
SAID = ("ask", "first", "then", "says")
DIRECT = "direct"

Find = Callable[[str], Disclosure | None]


@dataclass(frozen=True)
class Told:
    """A disclosure of this kind, how it is put (direct, slang, …), and by whom it is told."""

    text: str
    kind: str
    how: str
    who: str


@dataclass
class Heard:
    """Recall by kind, by how and by whom; false alarms by group and among ordinary messages."""

    by_kind: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    by_how: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    by_who: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    kind_right: Share = field(default_factory=Share)
    alarms: dict[str, Share] = field(default_factory=lambda: defaultdict(Share))
    ordinary: Share = field(default_factory=Share)


def disclosures() -> list[Told]:
    """The frozen set; its sentences are for measuring alone."""
    by_kind = _read(SETS / "disclosures.yml")
    return [Told(kind=kind, **said) for kind, every in by_kind.items() for said in every]


def look_alikes() -> list[tuple[str, str]]:
    """Group and text of messages that are none."""
    return [(g, text) for g, texts in _read(SETS / "look_alikes.yml").items() for text in texts]


def ordinary() -> Iterator[str]:
    """What people ask and answer in the other evaluation sets."""
    for path in sorted(FOLDER.glob("*.yml")):
        for rows in _read(path).values():
            yield from (row[key] for row in rows for key in SAID if row.get(key))


def measure_disclosures(
    told: Iterable[Told], alike: Iterable[tuple[str, str]], usual: Iterable[str], find: Find
) -> Heard:
    """What one check makes of all three sets."""
    heard = Heard()
    for one in told:
        found = find(one.text)
        for share in (heard.by_kind[one.kind], heard.by_how[one.how], heard.by_who[one.who]):
            share.count(found is not None)
        if found is not None:
            heard.kind_right.count(found.kind == one.kind)
    for group, text in alike:
        heard.alarms[group].count(find(text) is not None)
    for text in usual:
        heard.ordinary.count(find(text) is not None)
    return heard


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content
