"""A bare yes or no beside other words is heard, and words that only begin like one are not."""

from __future__ import annotations

import pytest

from knowledge.instruments.outright import BOTH, NO, YES, said_outright


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("yes, in the hall", YES),
        ("since we began, yeah", YES),
        ("no, they choose the day", NO),
        ("nah they go without", NO),
        ("never equal, no", NO),
        ("rooms yes, lunch no", BOTH),
        ("yes and no", BOTH),
    ],
)
def test_a_yes_or_a_no_that_stands_for_itself_is_heard(text: str, said: str) -> None:
    assert said_outright(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "no problem at all",
        "no one minds",
        "no bus goes there",
        "I wouldn't say no",
        "is that a yes or no",
        "we have a note",
        "yesterday",
        "",
    ],
)
def test_words_that_only_look_like_a_yes_or_a_no_are_not(text: str) -> None:
    assert said_outright(text) == ""


@pytest.mark.parametrize(
    "text", ["yeah kind of", "yes but not at night", "yes if somebody asks", "no, not all of them"]
)
def test_a_yes_or_a_no_that_is_taken_back_is_left_to_the_other_words(text: str) -> None:
    assert said_outright(text) == ""
