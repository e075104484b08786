"""An item of a list is asked for by its place; a choice that is made is told apart."""

from __future__ import annotations

import pytest

from knowledge.asking_items import asks_for_item, only_names_a_place, steps_on

CHALLENGES = "The three challenges of doing it well"


@pytest.mark.parametrize(
    "question",
    ["what's the second one?", "wots the 3rd", "and the last one", "wats no 6",
     "tell me about point 4", "explain the tenth", "the second one?", "Third?", "n the botom 1",
     "explane the secund", "How do we deal with the last one?", "which comes first?",
     "what does the last step need", "what is meant by the fourth?", "Number 4?",
     "what's the one at the top?", "what about the third challenge", "and the second of those?"],
)  # fmt: skip
def test_an_item_of_the_list_just_read_is_asked_for(question: str) -> None:
    assert asks_for_item(question, CHALLENGES)


@pytest.mark.parametrize(
    "question",
    ["", "who wrote it", "what is a ladder", "second thoughts", "what did they do last year",
     "what should the first meeting look like", "what's the bottom line", "so first of all, who",
     "what do you see at first", "what about examples at the top level", "what about seconds",
     "and the second of the eight promises?",
     "how do we go about it when the people we hoped for cannot come to the second one"],
)  # fmt: skip
def test_a_question_without_a_place_in_a_list_asks_for_no_item(question: str) -> None:
    assert not asks_for_item(question, CHALLENGES)


@pytest.mark.parametrize("question", ["the second one", "last one please", "I'll go for the third"])
def test_a_choice_that_is_made_asks_for_no_item(question: str) -> None:
    assert not asks_for_item(question)


@pytest.mark.parametrize(
    ("question", "only"),
    [("the second one?", True), ("Third?", True), ("and the second one?", False), ("why?", False)],
)
def test_a_place_alone_may_as_well_be_a_choice(question: str, only: bool) -> None:
    assert only_names_a_place(question) == only


@pytest.mark.parametrize(
    ("question", "steps"),
    [("and the next?", 1), ("what's the next one", 1), ("what comes after that?", 1),
     ("and the one before it", -1), ("what is below that", 1), ("and the one above?", -1),
     ("and above that?", -1), ("what comes next", 0), ("after that we met", 0), ("", 0)],
)  # fmt: skip
def test_what_stands_beside_the_last_item_is_so_many_places_on(question: str, steps: int) -> None:
    assert steps_on(question) == steps


def test_a_ladder_told_from_the_bottom_up_is_climbed_the_other_way() -> None:
    assert steps_on("and below that?", upwards=True) == -1
    assert steps_on("and above that?", upwards=True) == 1
    assert steps_on("and the next?", upwards=True) == 1
