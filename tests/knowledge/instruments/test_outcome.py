"""What comes of answers: the outcome, the score, what needs work, and what would change it."""

from __future__ import annotations

from typing import Any

import pytest

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import (
    COUNT,
    DECISION,
    MEAN,
    NO_SCORE,
    SCALE,
    TELL,
    TEXT,
    Instrument,
    Option,
)
from knowledge.instruments.outcome import gaps_of, outcome_of, result_of, score_of
from tests.support.instruments import asked_as, choice, given, instrument, look_back, outcome

YES = Option("yes", "Yes", (), score=1, means="It was settled.")
NO = Option("no", "No", (), todo=True, help="Own help.", action="Own action", warning="Beware.")
LATER = Option("later", "Later", (), todo=True)
ROOM = choice("room", YES, NO, LATER, help="Usual help.", action="Usual action")
DATE = choice("date", YES, NO, LATER, help="Date help.", action="Date action")
TEA = choice("tea", YES, NO, ask_if={"room": ("yes",)})
SIZE = asked_as("size", SCALE, todo_below=4, help="Grow.", action="Find more people")


def ends(*, score: str = COUNT, **conditions: Any) -> Instrument:
    """Three questions and a scale; the outcome `met` under these conditions, else `other`."""
    met, other = outcome("met", **conditions), outcome("other")
    return instrument(ROOM, DATE, TEA, SIZE, look_back(), outcomes=(met, other), score=score)


def ended(one: Instrument, **answers: str | int | None) -> str:
    return result_of(one, given(**answers)).outcome.id


def test_an_outcome_needs_every_answer_it_names_in_if() -> None:
    one = ends(if_all={"room": ("yes",), "date": ("yes", "later")})

    assert ended(one, room="yes", date="later") == "met"
    assert ended(one, room="yes", date="no") == "other"
    assert ended(one, room="yes") == "other"
    assert ended(one, room="yes", date=None) == "other"


def test_an_outcome_needs_one_of_the_answers_it_names_in_if_any() -> None:
    one = ends(if_any={"room": ("no",), "date": ("no", "later")})

    assert ended(one, room="no", date="yes") == "met"
    assert ended(one, room="yes", date="later") == "met"
    assert ended(one, room="yes", date="yes") == "other"
    assert ended(one) == "other"


@pytest.mark.parametrize(
    ("answers", "met"),
    [({}, False), ({"room": "yes"}, False), ({"room": "yes", "date": "yes"}, True)],
)
def test_an_outcome_may_need_a_score_of_at_least_so_much(
    answers: dict[str, str], met: bool
) -> None:
    assert (ended(ends(at_least=2), **answers) == "met") is met


@pytest.mark.parametrize(
    ("answers", "met"),
    [({}, True), ({"room": "yes"}, True), ({"room": "yes", "tea": "yes"}, False)],
)
def test_an_outcome_may_need_a_score_of_at_most_so_much(answers: dict[str, str], met: bool) -> None:
    assert (ended(ends(at_most=1), **answers) == "met") is met


@pytest.mark.parametrize(
    ("answers", "met"),
    [({"room": "no"}, True), ({"room": "no", "date": "later"}, False), ({"size": 3}, True)],
)
def test_an_outcome_may_allow_so_many_answers_that_call_for_action(
    answers: dict[str, str | int], met: bool
) -> None:
    assert (ended(ends(todos_at_most=1), **answers) == "met") is met


def test_all_conditions_of_an_outcome_must_hold_together() -> None:
    one = ends(
        if_all={"room": ("yes",)}, if_any={"date": ("yes", "no")}, at_least=1, todos_at_most=0
    )

    assert ended(one, room="yes", date="yes") == "met"
    assert ended(one, room="yes", date="no") == "other"
    assert ended(one, room="yes", date="later") == "other"
    assert ended(one, room="later", date="yes") == "other"


def test_the_first_outcome_that_fits_is_the_one() -> None:
    outcomes = (outcome("first", at_least=1), outcome("second", at_least=0), outcome("last"))
    one = instrument(ROOM, outcomes=outcomes)

    assert ended(one, room="yes") == "first"
    assert ended(one, room="no") == "second"


def test_an_outcome_without_conditions_always_holds() -> None:
    assert outcome_of(instrument(ROOM), {}).id == "end"


def test_an_answer_to_a_branch_that_was_left_decides_nothing() -> None:
    one = ends(if_all={"tea": ("yes",)})

    assert ended(one, room="yes", tea="yes") == "met"
    assert ended(one, room="no", tea="yes") == "other"


def test_a_count_adds_what_each_answer_scores_out_of_all_questions_that_can() -> None:
    one = ends()

    assert score_of(one, given(room="yes", date="no", tea="yes", size=9)) == (2.0, 3)
    assert score_of(one, given(room="no", date="yes")) == (1.0, 2)
    assert score_of(one, {}) == (0.0, 2)


def test_the_highest_score_of_a_question_is_that_of_its_best_answer() -> None:
    great = Option("great", "Great", (), score=3)
    one = instrument(choice("room", YES, great, NO), look_back())

    assert score_of(one, given(room="great", check="finish")) == (3.0, 3)


def test_a_mean_is_of_the_numbers_given_and_no_others() -> None:
    one = instrument(*(asked_as(name, SCALE) for name in "abc"), ROOM, score=MEAN)

    assert score_of(one, given(a=7, b=8, c=None, room="yes")) == (7.5, 10)
    assert score_of(one, given(a=1, b=1, c=2)) == (1.3, 10)


@pytest.mark.parametrize("score", [MEAN, NO_SCORE])
def test_where_nothing_is_scored_there_is_no_score(score: str) -> None:
    assert score_of(ends(score=score), given(room="yes")) == (None, None)


def test_a_number_is_not_averaged_where_nothing_is_scored() -> None:
    assert score_of(ends(score=NO_SCORE), given(size=7)) == (None, None)


def test_a_number_to_a_branch_that_was_left_is_not_averaged() -> None:
    far = asked_as("far", SCALE, ask_if={"room": ("yes",)})
    one = instrument(ROOM, far, SIZE, score=MEAN)

    assert result_of(one, given(room="yes", far=2, size=8)).score == 5.0
    assert result_of(one, given(room="no", far=2, size=8)).score == 8.0


def test_answers_that_call_for_action_are_gaps_in_the_order_asked() -> None:
    gaps = gaps_of(ends(), given(size=3, date="no", room="later"))

    assert [gap.question.id for gap in gaps] == ["room", "date", "size"]


def test_a_gap_tells_what_helps_with_that_answer_or_else_with_the_question() -> None:
    own, usual = gaps_of(ends(), given(room="no", date="later"))

    assert (own.help, own.action) == ("Own help.", "Own action")
    assert (usual.help, usual.action) == ("Date help.", "Date action")


@pytest.mark.parametrize(("number", "gaps"), [(1, 1), (3, 1), (4, 0), (10, 0)])
def test_a_low_number_is_a_gap_and_the_number_itself_is_not_low(number: int, gaps: int) -> None:
    assert len(gaps_of(ends(), given(size=number))) == gaps


def test_what_was_skipped_told_or_written_is_no_gap() -> None:
    one = instrument(ROOM, SIZE, asked_as("news", TELL), asked_as("aim", TEXT), look_back())
    answers = {**given(room=None, size=None, news=None), "aim": Answer(words="none yet")}

    assert gaps_of(one, {**answers, **given(check="finish")}) == ()


def test_an_answer_whose_option_is_gone_is_no_gap() -> None:
    assert result_of(ends(), given(room="never")).gaps == ()


def test_reasons_are_what_the_answers_did_and_warnings_come_apart() -> None:
    result = result_of(ends(), given(room="yes", date="no", tea="yes", check="finish"))

    assert [reason.question.id for reason in result.reasons] == ["room", "tea"]
    assert [reason.option.means for reason in result.reasons] == ["It was settled."] * 2
    assert result.warnings == ("Beware.",)


def test_a_result_says_whether_everything_was_answered() -> None:
    one = ends()

    assert not result_of(one, given(room="yes", date="yes", tea="no")).complete
    assert result_of(one, given(room="no", date=None, size=4, check="finish")).complete


def decision() -> Instrument:
    outcomes = (
        outcome("go", if_all={"room": ("yes",), "date": ("yes",)}),
        outcome("find", if_all={"room": ("no",)}),
        outcome("wait"),
    )
    return instrument(ROOM, DATE, TEA, kind=DECISION, outcomes=outcomes)


def test_a_decision_tells_each_single_answer_that_would_lead_elsewhere() -> None:
    result = result_of(decision(), given(room="yes", date="no", tea="yes"))
    changes = [(c.question.id, c.option.id, c.outcome.id) for c in result.changes]

    assert result.outcome.id == "wait"
    assert changes == [("room", "no", "find"), ("date", "yes", "go")]


def test_an_answer_that_opens_further_questions_is_told_as_no_change() -> None:
    result = result_of(decision(), given(room="no", date="yes"))

    assert {change.option.id for change in result.changes} == {"later"}


def test_a_skipped_answer_may_change_the_result_once_it_is_given() -> None:
    result = result_of(decision(), given(room="yes", date=None, tea="no"))

    assert ("date", "yes", "go") in [
        (c.question.id, c.option.id, c.outcome.id) for c in result.changes
    ]


def test_what_is_no_decision_tells_no_changes() -> None:
    one = ends(if_all={"room": ("yes",)})

    assert result_of(one, given(room="yes", date="no", tea="no", size=9)).changes == ()
