from __future__ import annotations

from datetime import date

import pytest

from bot.review.asked import day_in, number_in, one_page


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("0", 0), ("-1", None), ("", None)])
def test_a_whole_number_is_read_and_nothing_else(text: str, number: int | None) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize("text", ["٣", "1" * 10, "1.0", "²"])
def test_digits_nobody_means_are_no_number(text: str) -> None:
    assert number_in(text) is None


def test_a_day_is_read_as_it_is_written_in_an_address() -> None:
    assert day_in("2026-02-03") == date(2026, 2, 3)
    assert [day_in(text) for text in ("2026-02-30", "1999-12-31", "3000-01-01", "")] == [None] * 4


def test_a_page_that_is_not_there_is_the_nearest_that_is() -> None:
    pages = [one_page(range(5), asked, 2) for asked in ("", "x", "0", "2", "99")]
    assert [page.at for page in pages] == [1, 1, 1, 2, 3]
    assert [list(page.items) for page in pages[-2:]] == [[2, 3], [4]]


def test_an_empty_list_has_one_page() -> None:
    nothing: list[str] = []
    page = one_page(nothing, "7", 3)
    assert (list(page.items), page.at, page.pages) == ([], 1, 1)
