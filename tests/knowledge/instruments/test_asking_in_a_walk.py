"""Asking why, asking how far, going over answers, and being misunderstood: nothing moves on."""

from __future__ import annotations

import pytest

from knowledge.instruments.model import GUIDE, TELL
from knowledge.instruments.moves import MOVES, OPEN, STOPPED, Place, Said
from tests.support.dialogue_files import responses
from tests.support.instruments import asked_as, choice, given, instrument, look_back
from tests.support.moves import ANSWERED, EACH_KIND, KINDS, at, back_at, does

STAYING = ("why_ask", "help_me_answer", "repeat_that", "check_answers", "how_many_left")


@pytest.mark.parametrize("move", STAYING)
@pytest.mark.parametrize("question", KINDS)
def test_a_question_in_the_middle_comes_back_to_the_same_place_and_forgives_misses(
    move: str, question: str
) -> None:
    step = does(move, at(question, misses=2))

    assert (step.state, step.place) == (OPEN, at(question))


def test_the_reason_for_asking_is_told() -> None:
    assert does("why_ask", at("pick")).words == {"why": "Why pick."}


def test_a_question_is_put_another_way_with_its_reason() -> None:
    assert does("help_me_answer", at("rate")).words == {"easy": "Easy rate?", "why": "Why rate."}


@pytest.mark.parametrize("move", ["why_ask", "help_me_answer"])
def test_asking_about_a_question_that_is_gone_does_not_fail(move: str) -> None:
    assert MOVES[move](EACH_KIND, Place(ANSWERED, "gone"), Said()).place.at == "gone"


def test_how_many_are_left_counts_the_one_that_is_asked() -> None:
    assert does("how_many_left", at("pick")).words["left"] == "3"
    assert does("how_many_left", at("words")).words["left"] == "1"


def test_in_a_guide_with_nothing_left_to_answer_no_number_is_told() -> None:
    guide = instrument(choice("who", "one"), asked_as("news", TELL), kind=GUIDE)
    step = MOVES["how_many_left"](guide, Place(given(who="one"), "news"), Said())

    assert (step.notices, step.place.at) == (("none_left",), "news")
    assert "{" not in responses()["utter_walk_none_left"][0]["text"]


def test_how_many_answers_a_decision_needs_is_said_alike_for_one_and_for_many() -> None:
    (needs,) = (variant["text"] for variant in responses()["utter_walk_decision_needs"])

    assert needs.format(left=1).endswith(": 1."), "no word after it that would have to be plural"


def test_going_over_the_answers_lists_them() -> None:
    assert does("check_answers", at("rate")).lists


def test_a_question_to_change_is_gone_to_by_its_name() -> None:
    step = does("change_answer", at("check"), Said(question="rate"))

    assert (step.place, step.notices) == (Place(ANSWERED, "rate"), ())


@pytest.mark.parametrize(("number", "question"), [(1, "pick"), (2, "rate"), (3, "words")])
def test_a_question_to_change_is_gone_to_by_its_number_among_those_asked(
    number: int, question: str
) -> None:
    assert does("change_answer", at("check"), Said(number=number)).place.at == question


@pytest.mark.parametrize("number", [0, 4, -1, 99])
def test_a_number_that_no_question_has_lists_the_answers(number: int) -> None:
    step = does("change_answer", at("check"), Said(number=number))

    assert (step.place.at, step.notices, step.lists) == ("check", ("change_which",), True)


@pytest.mark.parametrize("question", ["told", "check", "gone"])
def test_what_has_no_answer_of_its_own_is_not_changed(question: str) -> None:
    step = does("change_answer", at("check"), Said(question=question))

    assert (step.place.at, step.notices) == ("check", ("change_which",))


def test_numbers_count_the_path_that_was_taken() -> None:
    one = instrument(
        choice("who", "one", "many"),
        choice("group", "big", ask_if={"who": ("many",)}),
        choice("tea", "yes"),
        look_back(),
    )
    second = Said(number=2)
    short = MOVES["change_answer"](one, Place(given(who="one", tea="yes"), "check"), second)
    long = MOVES["change_answer"](one, Place(given(who="many", group="big"), "tea"), second)

    assert (short.place.at, long.place.at) == ("tea", "group")


def test_a_question_of_a_branch_that_was_left_is_not_gone_to() -> None:
    one = instrument(
        choice("who", "one", "many"), choice("group", "big", ask_if={"who": ("many",)}), look_back()
    )
    place = Place(given(who="one", group="big"), "check")

    assert MOVES["change_answer"](one, place, Said(question="group")).place.at == "check"


def test_saying_at_the_look_back_that_something_is_wrong_asks_which() -> None:
    step = does("answer", at("check"), Said(option="change"))

    assert (step.state, step.notices, step.lists) == (OPEN, ("change_which",), True)
    assert "check" not in step.place.answers


def test_naming_the_wrong_answer_at_the_look_back_goes_straight_to_it() -> None:
    assert does("answer", at("check"), Said(number=2)).place.at == "rate"


def test_after_a_changed_answer_the_look_back_comes_again() -> None:
    changed = does("answer", back_at("rate"), Said(number=9))

    assert (changed.place.at, changed.place.answers["rate"].number) == ("check", 9)


@pytest.mark.parametrize("question", ["pick", "words", "check"])
def test_the_second_miss_brings_help_and_the_third_stops(question: str) -> None:
    first = does("unclear_answer", at(question))
    second = does("unclear_answer", first.place)
    third = does("unclear_answer", second.place)

    assert [step.notices for step in (first, second, third)] == [
        ("unclear",),
        ("unclear_help",),
        ("unclear_stop",),
    ]
    assert second.words["easy"]
    assert [step.state for step in (first, second, third)] == [OPEN, OPEN, STOPPED]
    assert third.place == at(question)


def test_a_scale_asks_for_a_number_and_stops_at_the_third_miss_too() -> None:
    first = does("unclear_answer", at("rate"))
    second = does("unclear_answer", first.place)
    third = does("unclear_answer", second.place)

    assert first.notices == second.notices == ("unclear_number",)
    assert (third.state, third.notices) == (STOPPED, ("unclear_stop",))


def test_going_back_step_by_step_passes_every_question_and_keeps_all_answers() -> None:
    place, passed = at("check"), []
    while place.at != "told":
        place = does("go_back", place).place
        passed.append(place.at)

    assert passed == ["words", "rate", "pick", "told"]
    assert place.answers == ANSWERED
