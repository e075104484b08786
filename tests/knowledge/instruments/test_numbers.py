"""Numbers are understood in any form people give them, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.instruments.numbers import WORDS, number_in, on_scale

ONE_TO_TEN = {word: number for word, number in WORDS.items() if number}


@pytest.mark.parametrize("number", range(1, 11))
@pytest.mark.parametrize(
    "put",
    [
        *("{}", " {} ", "{}.", "{}!", "({})", "{}/10", "{} / 10", "about {}/10.", "{} out of 10"),
        *("{} out of ten", "{} over 10", "I'd say {}", "a {}", "maybe {}?", "{}ish", "{}-ish"),
        *("number {}", "it's a {}, since we have only begun", "out of ten, {}", "{}+", "~{}"),
    ],
)
def test_a_number_is_found_however_it_is_put(put: str, number: int) -> None:
    assert number_in(put.format(number)) == number
    assert on_scale(number_in(put.format(number))) == number


@pytest.mark.parametrize(("word", "number"), ONE_TO_TEN.items())
@pytest.mark.parametrize(
    "put", ["{}", "{} out of ten", "a solid {}", "{}, I suppose, we've hardly begun", "{}ish"]
)
def test_a_number_in_words_is_found(put: str, word: str, number: int) -> None:
    assert number_in(put.format(word)) == number
    assert number_in(put.format(word.upper())) == number


@pytest.mark.parametrize(
    "text",
    [
        *("between 6 and 7", "6 or 7", "6-7", "6 - 7", "6–7", "six-seven", "six/seven", "5 to 6"),
        *("it was 3 and is 5", "five, maybe six", "1 in 20"),
    ],
)
def test_several_numbers_are_none_so_that_it_is_asked_again(text: str) -> None:
    assert number_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *("", "not sure", "tentative", "often", "none", "someone", "weight", "tone", "3rd", "6th"),
        *("seventeen", "twenty-one", "sixty", "eleven", "1,000 people", "12,500", "1.2.3", "a4x"),
        *("no one", "no-one does", "one of them does", "some one", "the second one", "that one"),
    ],
)
def test_what_names_no_number_is_taken_for_none(text: str) -> None:
    assert number_in(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("nought", 0),
        ("zero", 0),
        ("nil", 0),
        ("11", 11),
        ("70%", 70),
        ("7.5", 7.5),
        ("7,5", 7.5),
        ("seven and a half", 7.5),
        ("6 ½", 6.5),
        ("10.0", 10),
    ],
)
def test_a_number_is_given_as_it_was_said(text: str, number: float) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize("number", [None, 0, 11, 70, 7.5, -3, 0.5, 10.5])
def test_what_is_no_whole_number_from_one_to_ten_is_not_on_the_scale(number: float | None) -> None:
    assert on_scale(number) is None


@pytest.mark.parametrize("text", ["-3", "minus three", "minus 3"])
def test_less_than_nothing_is_not_on_the_scale(text: str) -> None:
    assert on_scale(number_in(text)) is None


def test_a_whole_number_with_a_point_is_on_the_scale() -> None:
    assert on_scale(7.0) == 7
    assert isinstance(on_scale(7.0), int)


@given(st.text())
def test_no_text_makes_it_fail_and_what_is_found_is_on_the_scale_or_refused(text: str) -> None:
    found = on_scale(number_in(text))

    assert found is None or 1 <= found <= 10


@given(st.text(alphabet="0123456789.,-/ ½seventy ", max_size=12))
def test_no_scribble_of_digits_makes_it_fail(text: str) -> None:
    number_in(text)
