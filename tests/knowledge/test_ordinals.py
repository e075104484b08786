"""“The second one” means the second of what was offered, and never one that was not."""

from __future__ import annotations

import pytest

from actions.explain.ordinals import position_named


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
