"""The figures of a period, put together from counted days and from what happened since. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.records.areas import Areas, may_see
from bot.records.daily_figures import Sums
from bot.records.happenings import (
    ANSWERED,
    BEGUN,
    CONVERSATIONS,
    ENDED,
    KIND,
    MILLISECONDS,
    NOT_ANSWERED,
    OUTCOME,
    WITHIN,
    Happening,
)
from bot.review.moments import UNITED_KINGDOM

CHARTED = (CONVERSATIONS, ANSWERED, NOT_ANSWERED)
HOURS, WEEK, QUARTER = 24, 7, 90


@dataclass(frozen=True)
class Walks:
    """How often an instrument was begun and finished, and what came of it by outcome."""

    instrument: str
    begun: int
    ended: int
    outcomes: Mapping[str, int]


@dataclass(frozen=True)
class Times:
    """Half of all replies, and 95 in 100, took no longer; in milliseconds.

    None: no reply; 0: longer than the longest edge that is counted by.
    """

    half: int | None
    most: int | None


@dataclass(frozen=True)
class Part:
    """A part of the period (an hour, a day, a week) with its figures by name."""

    begins: datetime | date
    figures: Mapping[str, int]


@dataclass(frozen=True)
class Figures:
    """Everything a dashboard shows of a period; `cards` by area."""

    totals: Mapping[str, int]
    by_area: Mapping[str, Mapping[str, int]]
    parts: Sequence[Part]
    cards: Mapping[str, int]

    def of(self, name: str) -> int:
        """One figure of the whole period."""
        return self.totals.get(name, 0)

    def in_area(self, area: str, name: str) -> int:
        """One figure of one area."""
        return self.by_area.get(area, {}).get(name, 0)

    @property
    def areas(self) -> list[str]:
        """Every area that something happened in, the nameless one last."""
        found = {*self.by_area, *self.cards}
        return sorted(found, key=lambda area: (not area, area))

    @property
    def all_cards(self) -> int:
        """Comment cards of all areas."""
        return sum(self.cards.values())

    @property
    def kinds(self) -> Mapping[str, int]:
        """Safety notices by kind."""
        return self._going_on(KIND)

    @property
    def walks(self) -> list[Walks]:
        """Each instrument that somebody began or finished."""
        begun, ended = self._going_on(BEGUN), self._going_on(ENDED)
        return [
            Walks(name, begun.get(name, 0), ended.get(name, 0), self._going_on(f"{OUTCOME}{name}:"))
            for name in sorted({*begun, *ended})
        ]

    @property
    def times(self) -> Times:
        """How long people waited for replies."""
        counted = self._going_on(WITHIN)
        return Times(time_within(counted, 0.5), time_within(counted, 0.95))

    def _going_on(self, begin: str) -> Mapping[str, int]:
        return {
            name.removeprefix(begin): value
            for name, value in sorted(self.totals.items())
            if name.startswith(begin)
        }


def time_within(counted: Mapping[str, int], share: float) -> int | None:
    """The edge that this share of replies did not take longer than; 0 where it is none of them."""
    left = share * sum(counted.values())
    if not left:
        return None
    for edge in MILLISECONDS:
        left -= counted.get(str(edge), 0)
        if left <= 0:
            return edge
    return 0


def put_together(
    counted: Sums,
    since: Iterable[Happening],
    areas: Areas,
    parts: Sequence[Part],
    cards: Mapping[str, int],
) -> Figures:
    """All figures of a period: those of counted days, and what happened since in these areas."""
    totals: Counter[str] = Counter()
    by_area: dict[str, Counter[str]] = {}
    new = Counter((one.area, one.name) for one in within_areas(since, areas))
    for sums in (counted, new):
        for (area, name), value in sums.items():
            totals[name] += value
            by_area.setdefault(area, Counter())[name] += value
    return Figures(totals, by_area, parts, cards)


def within_areas(happenings: Iterable[Happening], areas: Areas) -> Iterable[Happening]:
    """What happened in the areas that somebody may see; None: all, also what belongs to none."""
    return (one for one in happenings if may_see(areas, one.area))


def by_hour(happenings: Iterable[Happening], first: datetime) -> list[Part]:
    """The hours from `first` on, a whole one, each with what is charted."""
    counts = [Counter[str]() for _ in range(HOURS)]
    for one in happenings:
        if one.name in CHARTED:
            counts[(one.at - first) // timedelta(hours=1)][one.name] += 1
    return [Part(first + timedelta(hours=place), found) for place, found in enumerate(counts)]


def by_day(
    counted: Mapping[tuple[date, str], int],
    since: Iterable[Happening],
    first: date,
    days: int,
    together: int,
) -> list[Part]:
    """The days from `first` on, so many `together` in one part; the first part may have fewer."""
    sums: Counter[tuple[date, str]] = Counter(counted)
    for one in since:
        if one.name in CHARTED:
            sums[one.at.astimezone(UNITED_KINGDOM).date(), one.name] += 1
    short = days % together
    begins = [0, *range(short or together, days, together)]
    ends = [*begins[1:], days]
    return [
        Part(first + timedelta(days=begin), _added(sums, first, begin, end))
        for begin, end in zip(begins, ends, strict=True)
    ]


def _added(sums: Mapping[Any, int], first: date, begin: int, end: int) -> Mapping[str, int]:
    span = [first + timedelta(days=place) for place in range(begin, end)]
    return {name: sum(sums.get((day, name), 0) for day in span) for name in CHARTED}
