"""Whatever people say, and in whatever order: no walk of any shipped instrument loses an answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.instruments.model import CARD, Instrument
from knowledge.instruments.moves import (
    FINISHED,
    MOVES,
    OPEN,
    STOP_AT,
    STOPPED,
    Place,
    Said,
    Step,
    first_question,
)
from knowledge.instruments.outcome import result_of
from knowledge.instruments.walking import asked, left, progress
from tests.support.dialogue_files import responses
from tests.support.instruments import possible_answers
from tests.support.shipped import shipped_content

SHIPPED = shipped_content().instruments
EXAMPLES = 12  # for each instrument and test
ANSWERING = {"answer", "not_sure", "skip_question"}
FITTING, SAYING = 100, st.integers(0, 140)  # what is said: most of the time, it fits
OFTEN_ANSWERED = st.sampled_from((*["answer"] * 40, *["skip_question"] * 4, *MOVES))
MOVE = st.tuples(OFTEN_ANSWERED, SAYING)
MOVING = st.lists(MOVE, max_size=30) | st.lists(MOVE, min_size=50, max_size=90)

each_instrument = pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.id)
few = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def said(one: Instrument, at: str, number: int) -> Said:
    """One of the things that could be said here; those from `FITTING` on may not fit."""
    question = one.question(at)
    assert question is not None
    fitting = [
        Said(answer.option, answer.number, answer.words, f"note {number}")
        for answer in possible_answers(question)
    ]
    anything = [Said(), Said(option="gone"), Said(number=0), Said(number=2), Said(words="what")]
    named = [Said(question=other.id) for other in one.questions]
    said = fitting if number < FITTING else [*anything, *named, Said(option="change")]
    return said[number % len(said)]


def steps(one: Instrument, moves: list[tuple[str, int]]) -> Iterator[tuple[str, Place, Step]]:
    """Each move with the place before it and what came of it; who stopped comes back."""
    place = Place({}, first_question(one).id)
    for move, number in moves:
        step = MOVES[move](one, place, said(one, place.at, number))
        yield move, place, step
        if step.state == FINISHED:
            return
        place = step.place


@each_instrument
@given(moves=MOVING)
@few
def test_no_answer_is_lost_and_only_the_question_asked_gets_one(
    one: Instrument, moves: list[tuple[str, int]]
) -> None:
    for move, before, step in steps(one, moves):
        after = step.place.answers
        differ = {q for q in {*before.answers, *after} if before.answers.get(q) != after.get(q)}

        assert set(before.answers) <= set(after)
        if one.kind == CARD and move == "finish_now":  # what is left out is shown with the rest
            assert all(after[question].skipped for question in differ)
            continue
        assert differ <= ({before.at} if move in ANSWERING else set())
        for question in differ & set(before.answers):
            assert not after[question].skipped, (move, question)


@each_instrument
@given(moves=MOVING)
@few
def test_a_walk_ends_only_when_all_is_answered_or_somebody_asks_for_the_end(
    one: Instrument, moves: list[tuple[str, int]]
) -> None:
    for move, _, step in steps(one, moves):
        answers = step.place.answers
        if step.state == FINISHED and move != "finish_now":
            assert {q.id for q in asked(one, answers)} <= set(answers)
            assert result_of(one, answers).complete


@each_instrument
@given(moves=MOVING)
@few
def test_a_walk_always_stands_at_a_question_with_few_misses_and_words_to_say(
    one: Instrument, moves: list[tuple[str, int]]
) -> None:
    for _, _, step in steps(one, moves):
        assert step.state in {OPEN, STOPPED, FINISHED}
        assert one.question(step.place.at) is not None
        assert 0 <= step.place.misses < STOP_AT
        for notice in step.notices:
            assert f"utter_walk_{notice}" in responses()


@each_instrument
@given(moves=MOVING)
@few
def test_progress_is_never_past_the_end_and_a_result_can_always_be_told(
    one: Instrument, moves: list[tuple[str, int]]
) -> None:
    for _, _, step in steps(one, moves):
        at, of = progress(one, step.place.answers, step.place.at)
        assert 1 <= at <= of
        assert 0 <= left(one, step.place.answers) <= of
    result = result_of(one, step.place.answers) if moves else result_of(one, {})
    assert result.outcome in one.outcomes
    assert result.score is None or 0 <= result.score <= (result.out_of or 0)


@each_instrument
@given(moves=MOVING)
@few
def test_a_needed_question_is_never_left_open(
    one: Instrument, moves: list[tuple[str, int]]
) -> None:
    needed = {question.id for question in one.questions if question.needed}
    for _, _, step in steps(one, moves):
        for question in needed & set(step.place.answers):
            assert not step.place.answers[question].skipped
