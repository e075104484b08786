"""Every instrument that ships can be walked to its end, and every result of it can come."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import partial

import pytest

from knowledge.instruments.answers import Answer
from knowledge.instruments.model import (
    CARD,
    CHECK,
    CHOICE,
    DECISION,
    FORM,
    GUIDE,
    SCALE,
    STEPS,
    TEXT,
    Instrument,
    Question,
)
from knowledge.instruments.moves import FINISHED
from knowledge.instruments.outcome import Result, result_of
from tests.support.instruments import SKIPPED, Pick, possible_answers, walked
from tests.support.shipped import shipped_content

CONTENT = shipped_content()
DECISIONS = [one for one in CONTENT.instruments if one.kind == DECISION]
ENTRIES = {entry.id for entry in CONTENT.entries}
SHARES = (0.0, 0.1, 0.3, 0.6, 1.0)
ROUNDS = 400

each_instrument = pytest.mark.parametrize("one", CONTENT.instruments, ids=lambda one: one.id)


def moods() -> Iterator[Pick]:
    """People who mostly give one answer, each more or less, and some who skip; always alike."""
    chance = random.Random(4)
    for _ in range(ROUNDS):
        for liked in (0, 1, 2, -1, None):
            for strays in SHARES:
                yield partial(_picked, liked=liked, strays=strays, chance=chance)


def _picked(question: Question, liked: int | None, strays: float, chance: random.Random) -> Answer:
    possible = possible_answers(question)
    skips = (liked is None or chance.random() < strays / 4) and question.kind not in STEPS
    if skips and not question.needed:
        return SKIPPED
    if liked is None or chance.random() < strays:
        return chance.choice(possible)
    return possible[liked] if liked < len(possible) else possible[-1]


def results(one: Instrument) -> Iterator[Result]:
    """What comes of one walk after another."""
    for pick in moods():
        step = walked(one, pick)
        assert step.state == FINISHED
        yield result_of(one, step.place.answers)


@each_instrument
def test_every_outcome_can_be_reached_by_walking_to_the_end(one: Instrument) -> None:
    missing = {outcome.id for outcome in one.outcomes}
    for result in results(one):
        assert result.complete
        missing.discard(result.outcome.id)
        if not missing:
            break

    assert missing == set()


@each_instrument
def test_every_question_is_asked_of_somebody(one: Instrument) -> None:
    missing = {question.id for question in one.questions}
    for pick in moods():
        missing -= set(walked(one, pick).place.answers)
        if not missing:
            break

    assert missing == set()


@each_instrument
def test_every_entry_that_is_shown_exists(one: Instrument) -> None:
    shown = [*one.after, *(e for q in one.questions for e in q.see)]
    shown += [entry for outcome in one.outcomes for entry in outcome.see]

    assert shown
    assert [entry for entry in shown if entry not in ENTRIES] == []


@each_instrument
def test_every_result_says_what_to_do_next(one: Instrument) -> None:
    assert [outcome.id for outcome in one.outcomes if not outcome.steps] == []


@each_instrument
def test_answers_are_looked_over_once_before_anything_is_sent(one: Instrument) -> None:
    checks = [question.id for question in one.questions if question.kind == CHECK]

    assert checks == {GUIDE: [], CARD: ["check_card"]}.get(one.kind, ["check"])


@each_instrument
def test_a_gap_has_help_and_a_line_for_the_plan(one: Instrument) -> None:
    for result, _ in zip(results(one), range(3 * len(SHARES)), strict=False):
        for gap in result.gaps:
            assert gap.help, gap.question.id
            assert gap.action, gap.question.id


@pytest.mark.parametrize("one", DECISIONS, ids=lambda one: one.id)
def test_every_answer_of_a_decision_says_what_it_did(one: Instrument) -> None:
    for question in (q for q in one.questions if q.kind == CHOICE and not q.answers):
        assert [option.id for option in question.options if not option.means] == [], question.id


@each_instrument
def test_the_scores_an_outcome_asks_for_can_be_scored(one: Instrument) -> None:
    best = _highest(one)
    for outcome in one.outcomes:
        assert outcome.at_least is None or 0 < outcome.at_least <= best, outcome.id


def test_forms_that_are_sent_name_where_to() -> None:
    forms = {one.id: one.send_to for one in CONTENT.instruments if one.kind == FORM}
    stoke = {name: where for name, where in forms.items() if name.startswith("stoke-")}

    assert set(stoke) == {"stoke-plan", "stoke-do", "stoke-review"}
    assert all("coproduction1@stoke.gov.uk" in where for where in stoke.values())


def _highest(one: Instrument) -> int:
    if any(question.kind == SCALE for question in one.questions):
        return 10
    kinds = (q for q in one.questions if q.kind not in {TEXT, *STEPS})
    return sum(max(option.score for option in question.options) for question in kinds)
