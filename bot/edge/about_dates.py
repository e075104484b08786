"""When the answers of each toolkit were last compared with it, as the content itself says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.model import GENERAL
from knowledge.store import KnowledgeBase

COMPARISONS, INSTRUMENTS = "comparisons", "instruments"


@dataclass(frozen=True)
class Compared:
    """How much there is of a toolkit, and between which days it was last compared with it.

    What is of several toolkits has a `kind`, and no name and document.
    """

    days: Sequence[date]
    name: str = ""
    document: str = ""
    dated: str = ""
    kind: str = ""

    @property
    def first(self) -> date:
        """The day longest ago."""
        return min(self.days)

    @property
    def last(self) -> date:
        """The latest day."""
        return max(self.days)


@dataclass(frozen=True)
class Dates:
    """A line for each toolkit, then for what is of several; and the version of the content."""

    version: str
    lines: Sequence[Compared]


def read_dates(base: KnowledgeBase) -> Dates:
    """The days in the knowledge base in place now; what has nothing in it has no line."""
    days: dict[str, list[date]] = {}
    for topic in base.topics():
        for entry in base.of_topic(topic.id, None):
            days.setdefault(entry.toolkit, []).append(entry.checked)
    walked = [instrument.checked for instrument in base.instruments()]
    lines = [
        *(Compared(days.get(t.id, []), t.name, t.document, t.date) for t in base.toolkits()),
        Compared(days.get(GENERAL, []), kind=COMPARISONS),
        Compared(walked, kind=INSTRUMENTS),
    ]
    return Dates(base.version(), [line for line in lines if line.days])
