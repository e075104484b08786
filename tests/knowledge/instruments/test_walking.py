"""Which question is next, which was before and how far it is, also where the path changes."""

from __future__ import annotations

import pytest

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import TELL
from knowledge.instruments.walking import (
    asked,
    holds,
    in_force,
    is_complete,
    left,
    next_question,
    progress,
    question_before,
)
from tests.support.instruments import asked_as, choice, given, instrument, look_back

WALK = instrument(
    asked_as("welcome", TELL),
    choice("who", "one", "many"),
    choice("group", "small", "big", ask_if={"who": ("many",)}),
    choice("hall", "yes", "no", ask_if={"group": ("big",)}),
    asked_as("news", TELL, ask_if={"who": ("many",)}),
    choice("tea", "yes", "no"),
    look_back(),
)
ONE = given(welcome=None, who="one", tea="yes")
MANY = given(welcome=None, who="many", group="big", hall="yes", news=None, tea="yes")


def path(**answers: str | int | None) -> list[str]:
    return [question.id for question in asked(WALK, given(**answers))]


def test_a_question_that_depends_on_nothing_given_yet_is_not_asked() -> None:
    assert path() == ["welcome", "who", "tea", "check"]


def test_an_answer_opens_its_branch() -> None:
    assert path(who="many") == ["welcome", "who", "group", "news", "tea", "check"]
    assert path(who="one") == ["welcome", "who", "tea", "check"]


def test_a_branch_within_a_branch_opens_when_both_answers_are_given() -> None:
    assert "hall" in path(who="many", group="big")
    assert "hall" not in path(who="many", group="small")


def test_a_skipped_question_opens_no_branch() -> None:
    assert path(who=None) == path()


def test_an_answer_to_a_branch_that_was_left_opens_nothing_further() -> None:
    assert path(who="one", group="big") == ["welcome", "who", "tea", "check"]


def test_an_answer_that_is_no_option_any_more_opens_nothing() -> None:
    assert path(who="hundreds") == path()


def test_what_is_next_is_the_first_question_with_no_answer() -> None:
    first, second = next_question(WALK, {}), next_question(WALK, given(welcome=None))

    assert (first and first.id, second and second.id) == ("welcome", "who")


def test_what_was_skipped_is_not_next_again() -> None:
    after = next_question(WALK, given(welcome=None, who=None))

    assert after is not None
    assert after.id == "tea"


def test_nothing_is_next_when_all_that_is_asked_was_answered() -> None:
    assert next_question(WALK, {**ONE, **given(check="finish")}) is None
    assert is_complete(WALK, {**MANY, **given(check="finish")})
    assert not is_complete(WALK, MANY)


def test_a_branch_that_opens_late_is_next_although_later_questions_were_answered() -> None:
    after = next_question(WALK, {**ONE, **given(who="many")})

    assert after is not None
    assert after.id == "group"


@pytest.mark.parametrize(
    ("at", "before"),
    [("welcome", None), ("who", "welcome"), ("tea", "news"), ("check", "tea")],
)
def test_going_back_follows_the_questions_that_were_asked(at: str, before: str | None) -> None:
    found = question_before(WALK, MANY, at)

    assert (found.id if found else None) == before


def test_going_back_passes_over_a_branch_that_is_not_asked() -> None:
    found = question_before(WALK, ONE, "tea")

    assert found is not None
    assert found.id == "who"


@pytest.mark.parametrize("nowhere", [None, "gone", "hall"])
def test_going_back_from_a_place_that_is_not_asked_leads_to_the_last_question(
    nowhere: str | None,
) -> None:
    found = question_before(WALK, ONE, nowhere)

    assert found is not None
    assert found.id == "check"


def test_answers_to_a_branch_that_was_left_do_not_count_and_count_again_on_the_way_back() -> None:
    left_branch = {**MANY, **given(who="one")}

    assert set(in_force(WALK, left_branch)) == {"welcome", "who", "tea"}
    assert in_force(WALK, {**left_branch, **given(who="many")}) == MANY


def test_an_answer_whose_option_is_gone_does_not_count() -> None:
    assert "tea" not in in_force(WALK, {**ONE, **given(tea="perhaps")})


def test_an_answer_to_a_question_that_is_gone_does_not_count() -> None:
    assert in_force(WALK, {**ONE, "biscuits": Answer(option="yes")}) == ONE


def test_numbers_words_and_what_was_skipped_count() -> None:
    answers = {"welcome": Answer(), "who": Answer(number=3), "tea": Answer(words="green")}

    assert in_force(WALK, answers) == answers


@pytest.mark.parametrize(
    ("at", "reached"),
    [("welcome", 1), ("who", 1), ("group", 2), ("hall", 3), ("news", 3), ("tea", 4), ("check", 4)],
)
def test_progress_counts_questions_and_not_what_is_only_told(at: str, reached: int) -> None:
    assert progress(WALK, MANY, at) == (reached, 4)


def test_progress_counts_only_the_path_that_is_taken() -> None:
    assert progress(WALK, ONE, "tea") == (2, 2)
    assert progress(WALK, {**ONE, **given(who="many")}, "tea") == (3, 3)


def test_progress_at_a_place_that_is_gone_is_the_end() -> None:
    assert progress(WALK, ONE, "gone") == (2, 2)


def test_what_is_left_are_the_questions_not_answered_and_nothing_told() -> None:
    assert left(WALK, {}) == 2
    assert left(WALK, given(who="many")) == 2
    assert left(WALK, given(who="many", group="big", tea=None)) == 1
    assert left(WALK, MANY) == 0


def test_an_answer_to_a_branch_that_was_left_is_not_one_fewer_to_go() -> None:
    assert left(WALK, given(who="one", group="big", hall="yes")) == 1


def test_conditions_hold_when_each_question_has_one_of_its_answers() -> None:
    conditions = {"who": ("one", "many"), "tea": ("yes",)}

    assert holds(conditions, given(who="one", tea="yes"))
    assert not holds(conditions, given(who="one", tea="no"))
    assert not holds(conditions, given(who="one"))
    assert not holds(conditions, given(who="one", tea=None))
    assert holds({}, {})
