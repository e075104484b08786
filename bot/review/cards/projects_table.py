"""The figures of one project by month and by statement, without any that would show a small group.

Months that had few cards stand together, and so do statements that few people chose. Statements
over time are told by month, or where that would hide most of them by longer periods, which are made
of whole months that are told. What is then still too small is left out, with whatever it could be
worked out from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.records.card_figures import Month
from bot.review.cards.projects_hiding import hidden, hidden_cells

_SPANS: Sequence[int] = (1, 3, 12)
"""How many months a period may have."""


@dataclass(frozen=True)
class Line:
    """A month by its first day, or None for several, and its cards."""

    month: date | None
    count: int


@dataclass(frozen=True)
class Period:
    """Cards by statement from one month to another; a cell is None where it is not shown.

    `first` and `last` are None for the months that stand together.
    """

    first: date | None
    last: date | None
    cells: tuple[int | None, ...]


@dataclass(frozen=True)
class Figures:
    """Cells stand as `statements` do: ids, "" for none chosen, None for several together."""

    total: int
    statements: tuple[str | None, ...]
    by_statement: tuple[int, ...]
    months: tuple[Line, ...]
    periods: tuple[Period, ...]


def figures_of(
    counts: Mapping[tuple[Month, str], int], statements: Sequence[str], smallest: int
) -> Figures | None:
    """The figures that may be shown, statements in this order; None where there are too few cards.

    Statements that are not among `statements` come after them.
    """
    total = sum(counts.values())
    if total < smallest:
        return None
    months = _months([month for month, _ in counts])
    chosen = {statement for _, statement in counts}
    columns = [*statements, *sorted(chosen - {*statements, ""}), *sorted(chosen & {""})]
    plain = [[counts.get((month, column), 0) for column in columns] for month in months]
    rows = _parted(list(map(sum, plain)), smallest)
    groups = _parted(_sums(plain), smallest)
    days = [date(*months[row[0]], 1) if len(row) == 1 else None for row in rows]
    table = [[sum(plain[r][c] for r in row for c in group) for group in groups] for row in rows]
    return Figures(
        total=total,
        statements=tuple(columns[one[0]] if len(one) == 1 else None for one in groups),
        by_statement=tuple(_sums(table)),
        months=tuple(map(Line, days, map(sum, table))),
        periods=_periods(days, table, smallest),
    )


def _periods(
    days: Sequence[date | None], table: Sequence[Sequence[int]], smallest: int
) -> tuple[Period, ...]:
    """The shortest periods that tell of half the cards or more, or else those that tell of most."""
    every = [_periods_of(size, days, table, smallest) for size in _SPANS]
    half = sum(map(sum, table)) / 2
    return next((some for some in every if _told_of(some) >= half), max(every, key=_told_of))


def _periods_of(
    size: int, days: Sequence[date | None], table: Sequence[Sequence[int]], smallest: int
) -> tuple[Period, ...]:
    """Periods of so many months each; those months that stand together stay by themselves."""
    told = [place for place, day in enumerate(days) if day]
    parts = [told[at : at + size] for at in range(0, len(told), size)]
    parts += [[place] for place, day in enumerate(days) if not day]
    lines = [_sums([table[place] for place in part]) for part in parts]
    left_out = hidden_cells(lines, smallest)
    return tuple(
        Period(
            days[part[0]],
            days[part[-1]],
            tuple(None if (at, c) in left_out else n for c, n in enumerate(line)),
        )
        for at, (part, line) in enumerate(zip(parts, lines, strict=True))
    )


def _told_of(periods: Sequence[Period]) -> int:
    """How many cards are counted in a figure that is shown."""
    return sum(count or 0 for period in periods for count in period.cells)


def _sums(lines: Sequence[Sequence[int]]) -> list[int]:
    """What the lines are together, column by column."""
    return list(map(sum, zip(*lines, strict=True)))


def _parted(totals: Sequence[int], smallest: int) -> list[list[int]]:
    """Each place alone, and at the end together those whose totals are not to be shown."""
    together = sorted(hidden(totals, smallest))
    alone = [[place] for place in range(len(totals)) if place not in together]
    return [*alone, together] if together else alone


def _months(those: Sequence[Month]) -> list[Month]:
    """Every month from the first to the last of those."""
    first, last = (year * 12 + month - 1 for year, month in (min(those), max(those)))
    return [(number // 12, number % 12 + 1) for number in range(first, last + 1)]
