"""What the staff's pages cost, beside the aims, as a section of docs/figures.md."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST_MEGABYTES = 300


@dataclass(frozen=True)
class Cost:
    """Milliseconds of a page each time it was opened, and of a bare page of as many `bytes`."""

    database: str
    what: str
    within: int
    opened: Sequence[float]
    bare: Sequence[float]
    bytes: int

    @property
    def median(self) -> float:
        """What half of all openings stayed within."""
        return statistics.median(self.opened)

    @property
    def kept(self) -> bool:
        """Whether it is as quick as it must be."""
        return self.median <= self.within


@dataclass(frozen=True)
class Export:
    """One file: how many seconds it took, how long it is, what memory it took beyond before."""

    database: str
    what: str
    seconds: float
    bytes: int
    megabytes: float

    @property
    def kept(self) -> bool:
        """Whether it took no more memory than it may."""
        return self.megabytes <= MOST_MEGABYTES


def as_markdown(
    costs: Sequence[Cost], exports: Sequence[Export], conversations: int, load: float
) -> str:
    """The section's text."""
    return "\n".join([*_intro(conversations, load), *_pages(costs), "", *_files(exports)])


def _intro(conversations: int, load: float) -> Iterator[str]:
    yield "## The staff's pages"
    yield ""
    yield "Repeat with `make bench-review`. The records are a made-up year of"
    yield f"{conversations:,} conversations, measured on {os.cpu_count()} cores with Python"
    yield f"{platform.python_version()} on {platform.system()}, where other programs kept"
    yield f"{load:.1f} cores busy at the start. Client, app and database share them. The bare page"
    yield "is as many bytes from Sanic alone, opened in turns with the page beside it."
    yield ""


def _pages(costs: Sequence[Cost]) -> Iterator[str]:
    yield "| page | database | aim | half within | 95 % within | against the bare page |"
    yield "|---|---|---|---|---|---|"
    for cost in costs:
        slowest = sorted(cost.opened)[int(len(cost.opened) * 0.95)]
        times = cost.median / statistics.median(cost.bare)
        cells = (f"≤ {cost.within} ms", _ms(cost.median, cost.kept), _ms(slowest), f"{times:.0f} ×")
        yield _row(cost.what, cost.database, *cells)


def _files(exports: Sequence[Export]) -> Iterator[str]:
    yield "| file | database | aim | memory beyond | seconds | MB of file |"
    yield "|---|---|---|---|---|---|"
    for one in exports:
        more = f"{one.megabytes:.0f} MB{_mark(one.kept)}"
        cells = (f"≤ {MOST_MEGABYTES} MB", more, f"{one.seconds:.0f}")
        yield _row(one.what, one.database, *cells, f"{one.bytes / 1024**2:.1f}")


def _ms(value: float, kept: bool = True) -> str:
    return f"{value:.0f} ms{_mark(kept)}"


def _mark(kept: bool) -> str:
    return "" if kept else " (too much)"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
