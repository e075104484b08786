"""What puts an answer right is told from what is an answer itself."""

from __future__ import annotations

import pytest

from knowledge.instruments.answers import Answer
from knowledge.instruments.corrections import (
    answer_meant,
    names_question,
    says_it_is_wrong,
    what_is_meant,
)
from knowledge.instruments.model import SCALE, TEXT, Option
from tests.support.instruments import asked_as, choice


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("no, I meant partly", "partly"),
        ("sorry I meant no", "no"),
        ("oops, meant to press yes", "yes"),
        ("Wait, I meant to say not sure", "not sure"),
        ("I had meant five parents", "five parents"),
    ],
)
def test_i_meant_is_a_correction_even_among_free_words(said: str, meant: str) -> None:
    assert what_is_meant(said) == what_is_meant(said, free_words=True) == meant


@pytest.mark.parametrize("said", ["change that to no", "make it no", "please put that as no"])
def test_change_it_is_a_correction_but_not_among_free_words(said: str) -> None:
    assert what_is_meant(said) == "no"
    assert what_is_meant(said, free_words=True) is None


@pytest.mark.parametrize(
    "said",
    [
        *("we meant to start in May", "meaning well", "make sure that it works", "meanwhile yes"),
        *("no", "I'd say partly", "make it easier for all the parents to come", "change 3"),
    ],
)
def test_an_answer_is_no_correction(said: str) -> None:
    assert what_is_meant(said) is None


def test_we_meant_well_is_free_words() -> None:
    assert what_is_meant("we meant well", free_words=True) is None


@pytest.mark.parametrize(
    ("said", "named"),
    [
        *(("change 3", True), ("can I go back to question two please", True), ("back to 3", True)),
        *(("correct number 4", True), ("change 3 things", False), ("3", False), ("back", False)),
        *(("change the venue", False), ("go back to the schools in 2 weeks", False)),
    ],
)
def test_a_question_is_named_by_its_number(said: str, named: bool) -> None:
    assert names_question(said) is named


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        *(("that's wrong", True), ("No, that’s not right.", True), ("I didn't mean that", True)),
        *(("it's wrong that nobody asks", False), ("wrong", False)),
    ],
)
def test_an_answer_is_only_called_wrong(said: str, wrong: bool) -> None:
    assert says_it_is_wrong(said) is wrong


def test_what_was_meant_is_read_as_the_question_is_answered() -> None:
    pick = choice("pick", "yes", "not_sure")
    rate, words = asked_as("rate", SCALE), asked_as("words", TEXT)

    assert answer_meant(pick, "Not sure, please") == Answer(option="not_sure")
    assert answer_meant(pick, "perhaps") is None
    assert answer_meant(pick, "") is None
    assert answer_meant(rate, "a seven") == Answer(number=7)
    assert answer_meant(rate, "eleven") is None
    assert answer_meant(words, "five parents") == Answer(words="five parents")
    assert answer_meant(words, "") is None


def test_a_part_of_a_title_is_enough_where_only_one_has_it() -> None:
    no = Option("no", "No, or not yet", ())
    some, most = Option("some", "Yes, a few", ()), Option("most", "Yes, nearly all", ())
    pick = choice("pick", no, some, most)

    assert answer_meant(pick, "not yet") == Answer(option="no")
    assert answer_meant(pick, "a few") == Answer(option="some")
    assert answer_meant(pick, "yes") is None
