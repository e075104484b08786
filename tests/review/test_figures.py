"""The figures of a period: times, parts, areas and columns, without a database."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from bot.records.happenings import Happening
from bot.review.running.figure_columns import HEIGHT, columns, round_above
from bot.review.running.figures import by_day, by_hour, put_together, time_within

NOON = datetime(2026, 7, 1, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("counted", "half", "most"),
    [
        ({}, None, None),
        ({"25": 1}, 25, 25),
        ({"25": 95, "8000": 5}, 25, 25),
        ({"25": 94, "8000": 6}, 25, 8000),
        ({"50": 1, "longer": 9}, 0, 0),
        ({"100": 5, "25": 5}, 25, 100),
    ],
)
def test_a_share_of_replies_took_no_longer(
    counted: dict[str, int], half: int | None, most: int | None
) -> None:
    assert (time_within(counted, 0.5), time_within(counted, 0.95)) == (half, most)


def test_what_is_counted_and_what_happened_since_are_added_up_by_area() -> None:
    counted = {("stoke", "messages"): 5, ("", "messages"): 2, ("stoke", "begun:dials"): 1}
    since = [Happening(NOON, "stoke", "messages"), Happening(NOON, "sefton", "ended:dials")]
    figures = put_together(counted, since, None, [], {"stoke": 3, "": 4})

    assert figures.of("messages") == 8
    assert figures.in_area("stoke", "messages") == 6
    assert figures.areas == ["sefton", "stoke", ""]
    assert figures.all_cards == 7
    assert [(w.instrument, w.begun, w.ended) for w in figures.walks] == [("dials", 1, 1)]


def test_what_happened_in_other_areas_is_left_out() -> None:
    since = [Happening(NOON, area, "messages") for area in ("stoke", "sefton", "")]
    assert put_together({}, since, ("stoke",), [], {}).of("messages") == 1


def test_outcomes_stand_with_their_instrument() -> None:
    counted = {("", "ended:dials"): 2, ("", "outcome:dials:high"): 2, ("", "begun:dials-2"): 1}
    walks = put_together(counted, [], None, [], {}).walks
    assert {walk.instrument: walk.outcomes for walk in walks} == {
        "dials": {"high": 2},
        "dials-2": {},
    }


def test_hours_have_what_happened_in_them() -> None:
    first = NOON - timedelta(hours=23)
    late = Happening(NOON + timedelta(minutes=59), "", "conversations")
    parts = by_hour([late, Happening(first, "", "answered"), Happening(first, "", "useful")], first)

    assert len(parts) == 24
    assert parts[0].figures == {"answered": 1}
    assert parts[23].figures == {"conversations": 1}


def test_a_summers_evening_counts_to_the_day_it_was_there() -> None:
    late = Happening(datetime(2026, 7, 1, 23, 30, tzinfo=timezone.utc), "", "conversations")
    parts = by_day({(date(2026, 7, 2), "conversations"): 4}, [late], date(2026, 7, 1), 2, 1)
    assert [part.figures["conversations"] for part in parts] == [0, 5]


def test_ninety_days_are_thirteen_weeks_of_which_the_first_is_short() -> None:
    first = date(2026, 1, 1)
    counted = {(first + timedelta(days=place), "answered"): 1 for place in range(90)}
    parts = by_day(counted, [], first, 90, 7)
    assert [part.figures["answered"] for part in parts] == [6, *[7] * 12]
    assert parts[1].begins == first + timedelta(days=6)


def test_columns_stand_on_each_other_and_reach_no_higher_than_the_top() -> None:
    drawn = columns([{"a": 3, "b": 4}, {}, {"b": 1}], ["a", "b"])
    assert drawn.top == 10
    low, high, last = drawn.blocks
    assert low.y + low.height == HEIGHT
    assert high.y + high.height == low.y
    assert high.height == HEIGHT * 0.4
    assert last.x > low.x + low.width
    assert columns([{}], ["a"]).blocks == []


@pytest.mark.parametrize(("number", "top"), [(0, 1), (1, 1), (3, 5), (6, 10), (11, 20), (101, 200)])
def test_the_top_of_a_chart_is_a_round_number(number: int, top: int) -> None:
    assert round_above(number) == top
