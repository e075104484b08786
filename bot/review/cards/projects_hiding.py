"""Which figures of comment cards may be shown, so that no small group of people can be found.

A figure below the smallest group is not shown. It must not be found by adding and subtracting
either: what all hidden figures of a row are together follows from the row's total, and so on. So
further figures are hidden until every number of people that can be worked out is no small group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

Place = tuple[int, int]
"""A row and a column."""


def hidden(counts: Sequence[int], smallest: int) -> frozenset[int]:
    """The places of counts to be hidden in a list whose total is known: all, where it is small.

    Where a small count is hidden, so is every 0, since a 0 that is shown tells of the others.
    """
    low = [place for place, count in enumerate(counts) if count < smallest]
    if not any(counts[place] for place in low):
        return frozenset()
    more = sorted(set(range(len(counts))) - set(low), key=lambda place: counts[place])
    while sum(counts[place] for place in low) < smallest and more:
        low.append(more.pop(0))
    return frozenset(low)


def hidden_cells(table: Sequence[Sequence[int]], smallest: int) -> frozenset[Place]:
    """The places to be hidden in a table of which the total of each row and column is known.

    No total may itself be a small group.
    """
    rows, columns = range(len(table)), range(len(table[0]) if table else 0)
    found = {(row, column) for row in rows for column in hidden(table[row], smallest)}
    for column in columns:
        found |= {(row, column) for row in hidden([line[column] for line in table], smallest)}
    while (more := _to_hide_next(table, found, smallest)) is not None:
        found.add(more)
    return frozenset(found)


def _to_hide_next(table: Sequence[Sequence[int]], found: set[Place], smallest: int) -> Place | None:
    """One more place, where a small group could still be worked out; None where none can."""
    unknown = _not_known_to_be_none(table, found)
    every = {(row, column) for row in range(len(table)) for column in range(len(table[0]))}
    for group, others in _groups(table, unknown):
        if 0 < sum(_at(table, place) for place in group & unknown) < smallest:
            shown = next(left for one in (group, others, every) if (left := one - found))
            return min(shown, key=lambda place: (not _at(table, place), _at(table, place), place))
    return None


def _not_known_to_be_none(table: Sequence[Sequence[int]], found: set[Place]) -> set[Place]:
    """The hidden places without those that must be 0, since together they are."""
    unknown = set(found)
    while True:
        none = {
            place
            for group, _ in _groups(table, unknown)
            if not any(_at(table, one) for one in group & unknown)
            for place in group & unknown
        }
        if not none:
            return unknown
        unknown -= none


def _groups(
    table: Sequence[Sequence[int]], unknown: set[Place]
) -> Iterator[tuple[set[Place], set[Place]]]:
    """The smallest sets of places whose hidden counts can be worked out together.

    That is what remains of a row; and of some rows what remains of them less what remains of some
    columns, where these columns have nothing hidden in any other row. With each comes where one
    more hidden place would make it larger.
    """
    rows, columns = range(len(table)), range(len(table[0]) if table else 0)
    for row in rows:
        yield {(row, column) for column in columns}, set()
    for taken in _some_of(columns):
        inside = {row for row, column in unknown if column in taken}
        kept = set(columns) - set(taken)
        others = {(row, column) for row in set(rows) - inside for column in taken}
        yield {(row, column) for row in inside for column in kept}, others


def _some_of(columns: Sequence[int]) -> Iterable[tuple[int, ...]]:
    return (some for size in range(1, len(columns)) for some in combinations(columns, size))


def _at(table: Sequence[Sequence[int]], place: Place) -> int:
    return table[place[0]][place[1]]
