"""What leans on the last answer is told by its form, and a question of its own is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.follow_on import (
    asks_how_many,
    asks_of_the_others,
    goes_on,
    leans_on_last,
    says_nothing_else,
)
from knowledge.follow_on_words import FILLER


@pytest.mark.parametrize(
    "question",
    ["why?", "and in Stoke?", "But who pays for any of it in the end?",
     "ok, what about the people who cannot come", "who came up with that", "",
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
    ["so who is it for", "n the children", "which is best for a rainy day",
     "can my neighbours use it as well?", "wot if nobody turns up on the day"],
)  # fmt: skip
def test_what_adds_to_an_answer_or_chooses_among_what_it_told_leans_on_it(question: str) -> None:
    assert leans_on_last(question)


@pytest.mark.parametrize(
    "question",
    ["and the budget?", "ok, an my manager", "n the rest", "What about minibuses",
     "wot if it rains", "Yes, and how about at night?"],
)  # fmt: skip
def test_some_messages_go_on_from_what_was_said(question: str) -> None:
    assert goes_on(question)


@pytest.mark.parametrize("question", ["", "andrew", "who and why", "so what", "nobody", "another"])
def test_other_messages_begin_something(question: str) -> None:
    assert not goes_on(question)


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
     "same everywhere?", "is it the same elsewhere", "how does it compare", "do teh othres agree",
     "who else says that", "what do the other three say?"],
)  # fmt: skip
def test_the_others_are_asked_for_where_nothing_else_is_said(question: str) -> None:
    assert asks_of_the_others(question)


@pytest.mark.parametrize(
    "question",
    ["do the others have a logo", "compare how they pay travel costs", "is that so", "",
     "who else can join", "what else",
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
