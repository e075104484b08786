"""What leans on the last answer is told by its form, and a question of its own is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.follow_on import (
    FILLER,
    asks_for_item,
    asks_how_many,
    asks_of_the_others,
    leans_on_last,
    says_nothing_else,
)


@pytest.mark.parametrize(
    "question",
    ["why?", "and in Stoke?", "But who pays for any of it in the end, when all is said?",
     "ok, what about the people who cannot come on a weekday", "who came up with that", "",
     "is it the same for those"],
)  # fmt: skip
def test_a_short_question_or_one_that_points_back_leans_on_the_last_answer(question: str) -> None:
    assert leans_on_last(question)


@pytest.mark.parametrize(
    "question",
    ["what does the toolkit say about power", "there is a form to fill in",
     "who wrote the whole thing and when did they publish it"],
)  # fmt: skip
def test_a_question_that_says_what_it_means_does_not(question: str) -> None:
    assert not leans_on_last(question)


@pytest.mark.parametrize(
    "question",
    ["what's the second one?", "wots the 3rd", "and the last one", "wats no 6",
     "tell me about point 4", "explain the tenth", "the second one?", "Third?"],
)  # fmt: skip
def test_an_item_of_the_list_just_read_is_asked_for(question: str) -> None:
    assert asks_for_item(question)


@pytest.mark.parametrize("question", ["", "who wrote it", "what is a ladder", "second thoughts"])
def test_a_question_without_a_place_in_a_list_asks_for_no_item(question: str) -> None:
    assert not asks_for_item(question)


@pytest.mark.parametrize(
    "question",
    ["how many are there?", "and how many of them", "hw meny is there", "So how many in total?",
     "how much altogether"],
)  # fmt: skip
def test_the_answer_just_given_is_to_be_counted(question: str) -> None:
    assert asks_how_many(question)


@pytest.mark.parametrize(
    "question", ["how many people came", "how many are there in Stoke", "how", "many thanks"]
)
def test_a_number_of_something_else_is_not_a_count_of_the_answer(question: str) -> None:
    assert not asks_how_many(question)


@pytest.mark.parametrize(
    "question",
    ["do the others say that too?", "do they all agree", "what about all four",
     "same everywhere?", "is it the same elsewhere", "how does it compare", "do teh othres agree"],
)  # fmt: skip
def test_the_others_are_asked_for_where_nothing_else_is_said(question: str) -> None:
    assert asks_of_the_others(question)


@pytest.mark.parametrize(
    "question",
    ["do the others have a logo", "compare how they pay travel costs", "is that so", "",
     "do they all promise the same"],
)  # fmt: skip
def test_the_others_are_not_meant_where_a_subject_is_named(question: str) -> None:
    assert not asks_of_the_others(question)


@given(st.lists(st.sampled_from(sorted(FILLER)), max_size=8), st.sampled_from([" ", ", ", "? "]))
def test_filler_says_nothing_however_much_of_it(words: list[str], between: str) -> None:
    assert says_nothing_else(between.join(words))
    assert says_nothing_else(between.join(words).upper())


@given(st.lists(st.sampled_from(sorted(FILLER)), max_size=4), st.integers(0, 4))
def test_a_subject_is_heard_wherever_it_stands(words: list[str], place: int) -> None:
    assert not says_nothing_else(" ".join([*words[:place], "transport", *words[place:]]))


@pytest.mark.parametrize(
    ("words", "nothing"),
    [("an wat abuot teh plases", True), ("sombody thinsg", False), ("diferantly", True)],
)
def test_a_filler_may_be_misspelt_by_a_letter(words: str, nothing: bool) -> None:
    assert says_nothing_else(words) == nothing


@pytest.mark.parametrize("word", ["care", "equality", "dials"])
def test_a_subject_that_looks_like_a_filler_is_still_a_subject(word: str) -> None:
    assert not says_nothing_else(f"and the {word} in")


@pytest.mark.parametrize("question", ["why bother", "how do i complane"])
def test_a_word_that_looks_like_other_does_not_ask_of_the_others(question: str) -> None:
    assert not asks_of_the_others(question)
