"""“The second one” means the second of what was offered, and never one that was not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.ordinals import places_spelt_right, position_named, told_upwards


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ("the first one", 0),
        ("1st pls", 0),
        ("1", 0),
        ("number one", 0),
        ("the top one", 0),
        ("the former", 0),
        ("The SECOND one please", 1),
        ("2nd", 1),
        ("option 2", 1),
        ("the middle one", 1),
        ("third", 2),
        ("number 3", 2),
        ("the last one", 2),
        ("the bottom one", 2),
        ("the latter", 2),
    ],
)
def test_a_place_among_three_is_understood(said: str, position: int) -> None:
    assert position_named(said, 3) == position


def test_the_second_one_is_not_the_first_because_it_says_one() -> None:
    assert position_named("the second one", 2) == 1


@pytest.mark.parametrize("said", ["the fourth one", "4", "none", "", "12", "both", "fifth"])
def test_a_place_that_was_not_offered_is_no_place(said: str) -> None:
    assert position_named(said, 3) is None


@pytest.mark.parametrize("said", ["that one", "the other one", "this one please", "which one"])
def test_one_that_is_only_pointed_at_is_no_place(said: str) -> None:
    assert position_named(said, 3) is None


def test_nothing_offered_has_no_last_one() -> None:
    assert position_named("the last one", 0) is None


def test_words_that_only_contain_a_number_do_not_count() -> None:
    assert position_named("someone told me about the onset", 3) is None


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ("the sixth", 5),
        ("7th please", 6),
        ("eighth", 7),
        ("tell me about the ninth one", 8),
        ("what's the 10th", 9),
        ("no 6", 5),
        ("wats no. 6", 5),
        ("num 8", 7),
        ("point seven", 6),
        ("step 10", 9),
        ("which is rung nine", 8),
        ("ten", 9),
        ("10", 9),
        ("the last", 9),
    ],
)
def test_a_place_among_ten_is_understood(said: str, position: int) -> None:
    assert position_named(said, 10) == position


@pytest.mark.parametrize(
    ("said", "position"),
    [
        ("the forth one", 3),
        ("explane the secund", 1),
        ("the frist", 0),
        ("thrid pls", 2),
        ("fith", 4),
        ("the sevnth", 6),
        ("the botom 1", 9),
        ("lowest", 9),
        ("the highest", 0),
        ("the second last", 8),
        ("last but one", 8),
    ],
)
def test_a_place_may_be_misspelt_or_counted_from_the_end(said: str, position: int) -> None:
    assert position_named(said, 10) == position


@pytest.mark.parametrize(
    "said", ["thirty seconds", "fifty", "finally", "at least", "forty", "list"]
)
def test_a_word_that_only_looks_like_a_place_is_none(said: str) -> None:
    assert places_spelt_right(said) == said
    assert position_named(said, 10) is None


@pytest.mark.parametrize(("said", "position"), [("the top one", 6), ("the bottom one", 0)])
def test_a_list_told_from_the_bottom_up_has_its_top_last(said: str, position: int) -> None:
    assert position_named(said, 7, upwards=True) == position
    assert position_named(said, 7) == 6 - position


@pytest.mark.parametrize("said", ["the first", "the last", "number 2", "the middle one"])
def test_other_places_are_counted_as_the_list_is_told(said: str) -> None:
    assert position_named(said, 7, upwards=True) == position_named(said, 7)


def test_the_middle_is_only_known_of_an_odd_number() -> None:
    assert position_named("the middle one", 5) == 2
    assert position_named("the middle one", 4) is None


def test_an_answer_says_itself_that_it_counts_from_the_bottom() -> None:
    assert told_upwards("It has seven steps. From the bottom up:")
    assert not told_upwards("From the top down:")


@pytest.mark.parametrize("said", ["the 11th", "no 11", "100", "point 12", "tenfold", "eighty"])
def test_a_place_beyond_ten_is_no_place(said: str) -> None:
    assert position_named(said, 10) is None


@pytest.mark.parametrize("said", ["what if no one turns up", "no one has asked me"])
def test_no_one_is_nobody_and_not_number_one(said: str) -> None:
    assert position_named(said, 3) is None


@given(st.integers(1, 10), st.integers(0, 12), st.sampled_from(["no {}", "{}", "number {}"]))
def test_a_number_is_a_place_just_where_there_are_as_many(
    number: int, count: int, form: str
) -> None:
    expected = number - 1 if number <= count else None

    assert position_named(form.format(number), count) == expected


@given(st.text(max_size=40), st.integers(0, 12))
def test_a_place_is_always_one_of_those_offered(said: str, count: int) -> None:
    position = position_named(said, count)

    assert position is None or 0 <= position < count
