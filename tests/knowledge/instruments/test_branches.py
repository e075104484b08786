"""Which question each answer leads to, and which answers settle it at once."""

from __future__ import annotations

import pytest

from knowledge.instruments.branches import branches_of
from knowledge.instruments.model import TEXT, Instrument
from tests.support.advice import NOT_ASKED, every_way
from tests.support.instruments import asked_as, choice, instrument, look_back, outcome

WALK = instrument(
    asked_as("work", TEXT),
    choice("who", "one", "many", "all"),
    choice("tea", "yes", "no", ask_if={"who": ("many", "all")}),
    choice("cake", "yes", "no", ask_if={"who": ("many", "all"), "tea": ("yes",)}),
    choice("hall", "yes", "no", ask_if={"who": ("many", "all")}),
    look_back(),
    outcomes=(outcome("alone", if_all={"who": ("one",)}), outcome("together")),
)
BRANCHES = branches_of(WALK)


def leads(question: str, option: str) -> str | None:
    after = BRANCHES.leads[question, option]
    return after.id if after else None


def test_an_answer_leads_to_the_next_question_that_is_asked_after_it() -> None:
    assert leads("work", "") == "who"
    assert leads("who", "many") == "tea"
    assert (leads("tea", "yes"), leads("tea", "no")) == ("cake", "hall")


def test_the_last_question_leads_nowhere_and_settles_nothing_at_once() -> None:
    assert (leads("hall", "yes"), leads("hall", "no")) == (None, None)
    assert set(BRANCHES.ends) == {("who", "one")}


def test_an_answer_after_which_nothing_is_asked_settles_it() -> None:
    (end,) = BRANCHES.ends.values()
    who = WALK.question("who")

    assert end.id == "alone"
    assert who is not None
    assert BRANCHES.goes_on(who) == {"many", "all"}


def test_steps_that_ask_nothing_are_no_questions() -> None:
    assert [question.id for question in BRANCHES.questions] == [
        *("work", "who", "tea", "cake", "hall")
    ]


@pytest.mark.parametrize(
    "parted",
    [
        instrument(
            choice("who", "one", "many"),
            choice("tea", "yes", "no"),
            choice("cake", "yes", ask_if={"who": ("one",)}),
            choice("hall", "yes"),
        ),
        instrument(
            choice("who", "one", "many"),
            choice("tea", "yes", "no"),
            choice("hall", "yes", ask_if={"tea": ("yes",)}),
            outcomes=(outcome("alone", if_all={"who": ("one",)}), outcome("together")),
        ),
    ],
    ids=["two questions", "two outcomes"],
)
def test_an_answer_that_leads_to_several_places_cannot_be_drawn(parted: Instrument) -> None:
    with pytest.raises(ValueError, match=r"tea: .* does not lead to one place alone"):
        branches_of(parted)


def test_what_settles_the_advice_at_once_does_so_however_the_rest_is_answered(
    advice: Instrument,
) -> None:
    ends = branches_of(advice).ends

    assert set(ends) == {("arena", "individual"), ("open", "decided"), ("open", "national")}
    for (question, option), settled in ends.items():
        found = [way for way in every_way() if way.answers[question] == option]
        assert {way.outcome for way in found} == {settled.id}
        assert all(way.answers["skills"] == NOT_ASKED for way in found)
