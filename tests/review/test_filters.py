from __future__ import annotations

from datetime import datetime, timezone

import pytest

from bot.records.review_lists import Place
from bot.review.conversations.filters import Filters, filters_in, place_in, wanted, written

FULL = Filters(
    since="2026-03-01",
    until="2026-03-31",
    area="stoke",
    topic="promise",
    intent="explain",
    flags=("low_confidence", "safety"),
    length="4-10",
    reviewed="no",
    assigned="me",
    tag="school bus",
    words='"short breaks"',
)


def test_what_is_in_an_address_comes_back_from_it() -> None:
    query = FULL.query

    assert filters_in(lambda name: query.get(name, "")) == FULL


def test_every_filter_asks_for_its_mark() -> None:
    asked = wanted(FULL, ("stoke", "sefton"), "abc")

    assert asked.groups == (
        ("flag:low_confidence",),
        ("flag:safety",),
        ("area:stoke",),
        ("topic:promise",),
        ("intent:explain",),
        ("length:4-10",),
        ("reviewed:no",),
        ("tag:school bus",),
        ("assigned:abc",),
        ("area:stoke", "area:sefton"),
    )
    assert asked.words


def test_days_begin_and_end_as_clocks_do_there() -> None:
    asked = wanted(FULL, None, "abc")

    assert asked.since == datetime(2026, 3, 1, tzinfo=timezone.utc)
    assert asked.until == datetime(2026, 3, 31, 23, tzinfo=timezone.utc)


def test_no_filter_asks_for_all_that_can_be_reviewed() -> None:
    assert wanted(Filters(), None, "abc").groups == (("all",),)


def test_what_is_kept_under_a_name_has_no_words() -> None:
    assert "words" not in FULL.without_words
    assert FULL.without_words["tag"] == "school bus"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("since", "31/3/2026"),
        ("since", "9999-12-31"),
        ("until", "0001-01-01"),
        ("length", "5"),
        ("reviewed", "perhaps"),
        ("assigned", "abc"),
    ],
)
def test_what_cannot_be_read_asks_for_nothing(name: str, value: str) -> None:
    assert filters_in(lambda one: value if one == name else "") == Filters()


def test_a_place_comes_back_from_an_address() -> None:
    place = Place(datetime(2026, 3, 1, 9, 5, 1, 123456, timezone.utc), "a" * 32)

    assert place_in(written(place)) == place


@pytest.mark.parametrize("text", ["", "-", "x-y", "20260301-a", "20260301T090501-a", "\x00-\x00"])
def test_what_is_no_place_is_none(text: str) -> None:
    assert place_in(text) is None
