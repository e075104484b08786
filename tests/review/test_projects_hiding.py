from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.review.cards.projects_hiding import hidden, hidden_cells

SMALLEST = 5
COUNTS = st.lists(st.one_of(st.integers(0, 6), st.integers(0, 30)), min_size=1, max_size=8)


def _tables(rows: int, columns: int) -> st.SearchStrategy[list[list[int]]]:
    count = st.one_of(st.just(0), st.integers(0, 6), st.integers(0, 30))
    row = st.lists(count, min_size=columns, max_size=columns)
    return st.lists(row, min_size=1, max_size=rows)


def _no_small_totals(table: Sequence[Sequence[int]]) -> bool:
    totals = [*map(sum, table), *map(sum, zip(*table, strict=True))]
    return not any(0 < total < SMALLEST for total in totals)


def _span(known: Sequence[Sequence[int]]) -> list[list[Fraction]]:
    """Known sums as an echelon form, to ask which other sums follow from them."""
    span: list[list[Fraction]] = []
    for one in known:
        rest = _reduced([Fraction(number) for number in one], span)
        if any(rest):
            lead = next(number for number in rest if number)
            span.append([number / lead for number in rest])
    return span


def _reduced(rest: list[Fraction], span: Sequence[Sequence[Fraction]]) -> list[Fraction]:
    for line in span:
        at = next(place for place, number in enumerate(line) if number)
        rest = [a - rest[at] * b for a, b in zip(rest, line, strict=True)]
    return rest


def small_groups_in(
    counts: Sequence[int], known: Sequence[Sequence[int]]
) -> Iterator[tuple[int, ...]]:
    """The places of each small group of people that can be counted from known sums of counts."""
    span = _span(known)
    for size in range(1, len(counts) + 1):
        for some in combinations(range(len(counts)), size):
            if 0 < sum(counts[place] for place in some) < SMALLEST:
                asked = [Fraction(int(place in some)) for place in range(len(counts))]
                if not any(_reduced(asked, span)):
                    yield some


def _small_groups_found(table: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """The same of the cells hidden in a table whose rows and columns have known totals."""
    places = sorted(hidden_cells(table, SMALLEST))
    sums = [[int(row == one) for row, _ in places] for one in range(len(table))]
    sums += [[int(column == one) for _, column in places] for one in range(len(table[0]))]
    return small_groups_in([table[row][column] for row, column in places], sums)


@given(COUNTS)
def test_what_is_hidden_of_a_list_is_nothing_or_no_small_group_or_all(counts: list[int]) -> None:
    left_out = hidden(counts, SMALLEST)
    rest = sum(counts[place] for place in left_out)

    assert rest == 0 or rest >= SMALLEST or len(left_out) == len(counts)
    assert all(not 0 < n < SMALLEST for p, n in enumerate(counts) if p not in left_out)


@given(_tables(3, 3).filter(_no_small_totals))
def test_no_small_group_follows_from_the_figures_shown_by_adding_and_subtracting(
    table: list[list[int]],
) -> None:
    assert next(_small_groups_found(table), None) is None


def test_the_same_holds_for_every_small_table_of_two_rows_and_columns() -> None:
    numbers = (0, 1, 4, 5, 6, 11)
    tables = [[[a, b], [c, d]] for a, b, c, d in product(numbers, repeat=4)]

    found = [one for one in filter(_no_small_totals, tables) if any(_small_groups_found(one))]
    assert found == []


@given(_tables(30, 6).filter(_no_small_totals))
def test_no_figure_that_is_shown_is_a_small_group(table: list[list[int]]) -> None:
    left_out = hidden_cells(table, SMALLEST)

    cells = {(r, c): n for r, row in enumerate(table) for c, n in enumerate(row)}
    assert all(not 0 < n < SMALLEST for place, n in cells.items() if place not in left_out)


def test_a_table_of_large_groups_is_shown_whole() -> None:
    assert hidden_cells([[5, 6], [7, 0]], SMALLEST) == frozenset()
    assert hidden([5, 0, 9], SMALLEST) == frozenset()
    assert hidden_cells([], SMALLEST) == frozenset()


@pytest.mark.parametrize(
    ("counts", "left_out"),
    [
        ([9, 3, 7], {1, 2}),
        ([9, 3, 2], {1, 2}),
        ([9, 3, 0, 7], {1, 2, 3}),
        ([2, 2], {0, 1}),
    ],
)
def test_the_next_smallest_is_hidden_with_one_that_could_be_found_by_subtraction(
    counts: list[int], left_out: set[int]
) -> None:
    assert hidden(counts, SMALLEST) == left_out


def test_a_zero_is_hidden_where_it_would_give_away_its_row() -> None:
    assert hidden_cells([[10, 2], [0, 8]], SMALLEST) == {(0, 0), (0, 1), (1, 0), (1, 1)}
