from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.records.card_figures import Month
from bot.review.cards.projects_table import Figures, figures_of
from tests.review.test_projects_hiding import SMALLEST, small_groups_in

Cell = tuple[Month, str]
MONTHS: list[Month] = [(2025, 12), (2026, 1), (2026, 2)]
STATEMENTS = ["heard", "unheard"]
CELLS: list[Cell] = [(month, one) for month in MONTHS for one in (*STATEMENTS, "")]
COUNTS = st.dictionaries(
    st.sampled_from(CELLS), st.one_of(st.integers(1, 6), st.integers(1, 30)), min_size=1
)


def _told(figures: Figures) -> list[tuple[set[Cell], int]]:
    """Every number shown, with the cells that it counts together."""
    shown = [line.month for line in figures.months]
    together = [month for month in MONTHS if date(*month, 1) not in shown]
    alone = {one for one in figures.statements if one is not None}
    others = [one for one in (*STATEMENTS, "") if one not in alone]
    columns = [others if one is None else [one] for one in figures.statements]
    told = [(set(CELLS), figures.total)]
    told += [
        ({(month, one) for month in MONTHS for one in column}, number)
        for column, number in zip(columns, figures.by_statement, strict=True)
    ]
    for line in figures.months:
        months = [month for month in MONTHS if date(*month, 1) == line.month] or together
        told.append(({(month, one) for month in months for one in (*STATEMENTS, "")}, line.count))
    for period in figures.periods:
        ends = period.first or date.max, period.last or date.min
        between = [day for day in shown if day and ends[0] <= day <= ends[1]]
        months = [(day.year, day.month) for day in between] or together
        told += [
            ({(month, one) for month in months for one in column}, number)
            for column, number in zip(columns, period.cells, strict=True)
            if number is not None
        ]
    return told


@given(COUNTS)
def test_every_number_shown_is_right(counts: Mapping[Cell, int]) -> None:
    figures = figures_of(counts, STATEMENTS, SMALLEST)
    if figures is None:
        assert sum(counts.values()) < SMALLEST
        return
    for cells, number in _told(figures):
        assert sum(counts.get(cell, 0) for cell in cells) == number
        assert not 0 < number < SMALLEST


@given(COUNTS)
def test_no_small_group_of_a_project_follows_from_its_figures(counts: Mapping[Cell, int]) -> None:
    figures = figures_of(counts, STATEMENTS, SMALLEST)
    if figures is None:
        return
    known = [[int(cell in cells) for cell in CELLS] for cells, _ in _told(figures)]
    numbers = [counts.get(cell, 0) for cell in CELLS]

    assert next(small_groups_in(numbers, known), None) is None


def test_months_stand_in_order_without_gaps_and_statements_as_on_the_card() -> None:
    counts = {((2025, 11), "b"): 9, ((2026, 1), ""): 8, ((2026, 1), "new"): 7, ((2026, 1), "a"): 6}

    figures = figures_of(counts, ["a", "b"], SMALLEST)

    assert figures is not None
    months = [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1)]
    assert figures.statements == ("a", "b", "new", "")
    assert [(line.month, line.count) for line in figures.months] == list(
        zip(months, [9, 0, 21], strict=True)
    )
    assert [(one.first, one.last) for one in figures.periods] == [(day, day) for day in months]
    assert [one.cells for one in figures.periods] == [(0, 9, 0, 0), (0, 0, 0, 0), (6, 0, 7, 8)]
    assert (figures.total, figures.by_statement) == (30, (6, 9, 7, 8))


def test_small_months_and_rare_statements_stand_together() -> None:
    counts = {((2026, 1), "a"): 30, ((2026, 2), "a"): 3, ((2026, 2), "b"): 1, ((2026, 3), "c"): 4}

    figures = figures_of(counts, ["a", "b", "c"], SMALLEST)

    assert figures is not None
    lines = [(line.month, line.count) for line in figures.months]
    assert lines == [(date(2026, 1, 1), 30), (None, 8)]
    assert figures.statements == ("a", None)
    assert figures.by_statement == (33, 5)
    assert None in figures.periods[-1].cells


def test_statements_are_told_by_longer_periods_where_months_would_hide_most() -> None:
    year = [(2026, month) for month in range(1, 9)]
    counts = {(month, statement): 3 for month in year for statement in "abc"}

    figures = figures_of(counts, ["a", "b", "c"], SMALLEST)

    assert figures is not None
    assert [line.count for line in figures.months] == [9] * 8
    assert [(one.first, one.last, one.cells) for one in figures.periods] == [
        (date(2026, 1, 1), date(2026, 3, 1), (9, 9, 9)),
        (date(2026, 4, 1), date(2026, 6, 1), (9, 9, 9)),
        (date(2026, 7, 1), date(2026, 8, 1), (6, 6, 6)),
    ]


def test_a_project_with_too_few_cards_has_no_figures() -> None:
    assert figures_of({((2026, 1), "a"): 4}, ["a"], SMALLEST) is None
    assert figures_of({}, ["a"], SMALLEST) is None


def test_where_no_periods_tell_of_half_the_cards_those_that_tell_of_most_are_shown() -> None:
    counts = {((2026, month), statement): 2 for month in range(1, 7) for statement in "abc"}
    counts |= {((2026, 7), "a"): 2, ((2026, 8), "b"): 2, ((2026, 9), "c"): 2}

    figures = figures_of(counts, ["a", "b", "c"], SMALLEST)

    assert figures is not None
    assert [line.count for line in figures.months] == [*[6] * 6, 6]
    told = [sum(count or 0 for count in one.cells) for one in figures.periods]
    assert len(told) == 3
    assert sum(told) >= 12
