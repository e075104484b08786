"""Each instrument asks what its printed form asks: as much, in its order, under its numbers."""

from __future__ import annotations

import pytest

from knowledge.instruments.model import SCALE, STEPS, TEXT
from knowledge.instruments.walking import asked
from tests.support.instruments import SKIPPED, every_walk
from tests.support.shipped import shipped_content

SHIPPED = {one.id: one for one in shipped_content().instruments}


def numbered(count: int) -> list[str]:
    return [str(number) for number in range(1, count + 1)]


def in_parts(*counts: int, letters: bool = False, more: tuple[str, ...] = ()) -> list[str]:
    """Such as 1.1, 1.2, 2.1 or, with letters, 1a, 1b, 2a; `more` at the end of each part."""
    marks = "abcdefgh" if letters else [f".{number}" for number in numbered(9)]
    return [
        f"{part}{mark}"
        for part, count in enumerate(counts, start=1)
        for mark in (*marks[:count], *more)
    ]


PRINTED = {
    "advice": ["1", "2", "3", "4", "4b", "5"],  # the fourth of five asks for the level as well
    "challenges": [
        n for part in numbered(3) for n in (part, *(f"{part}.{i}" for i in range(1, 4)))
    ],
    "high-needs-characteristics": numbered(8),
    "high-needs-conditions": numbered(12),
    "high-needs-individual-dial": numbered(3),
    "high-needs-required": in_parts(6, 7, 5, more=("a", "b")),
    "high-needs-strategic-dial": numbered(4),
    "promise": numbered(5),
    "sefton-audit": in_parts(3, 3, 2, 3, 3, 2, 3, 3, letters=True),
    "sefton-involvement": numbered(11),
    "sefton-pre-involvement": numbered(10),
    "sefton-statements": numbered(8),
    "staffordshire-ladder": [],  # a picture of seven rungs, with no questions
    "staffordshire-logo": numbered(9),
    "staffordshire-standards": in_parts(4, 5, 2, 6, 2, 5, 2, 3, 1),
    "stoke-do": numbered(5),
    "stoke-plan": numbered(15),
    "stoke-promise": numbered(5 + 5),  # what services promise, and the five priorities
    "stoke-review": numbered(7),
}


@pytest.mark.parametrize(("name", "items"), PRINTED.items())
def test_the_questions_are_those_of_the_printed_form(name: str, items: list[str]) -> None:
    assert [question.item for question in SHIPPED[name].questions if question.item] == items


@pytest.mark.parametrize(
    "name",
    [
        *("sefton-pre-involvement", "sefton-involvement", "sefton-audit"),
        *("high-needs-characteristics", "stoke-plan", "stoke-do", "stoke-review"),
    ],
)
def test_nothing_is_asked_that_the_form_does_not_print(name: str) -> None:
    assert [q.id for q in SHIPPED[name].questions if q.kind not in STEPS and not q.item] == []


def test_every_condition_of_success_is_a_scale() -> None:
    conditions = [q.kind for q in SHIPPED["high-needs-conditions"].questions if q.item]

    assert conditions == [SCALE] * 12


def test_every_question_of_a_stoke_form_is_answered_in_free_words() -> None:
    for name in ("stoke-plan", "stoke-do", "stoke-review"):
        assert {q.kind for q in SHIPPED[name].questions if q.kind not in STEPS} == {TEXT}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("sefton-audit", 8),
        ("sefton-statements", 8),
        ("staffordshire-standards", 9),
        ("high-needs-required", 3),
        ("challenges", 3),
    ],
)
def test_questions_stand_in_as_many_parts_as_the_form_has(name: str, parts: int) -> None:
    with_items = [question for question in SHIPPED[name].questions if question.item]

    assert len({question.part for question in with_items}) == parts


def test_both_dials_have_the_seven_levels_in_order() -> None:
    ladder = ["coercion", "educating", "informing", "consultation", "engagement", "co-design"]
    for name in ("high-needs-strategic-dial", "high-needs-individual-dial"):
        level = SHIPPED[name].question("level")
        assert level is not None
        assert [option.id for option in level.options] == [*ladder, "co-production"]


def test_the_promise_can_be_walked_by_everyone_it_names() -> None:
    role = SHIPPED["promise"].question("role")

    assert role is not None
    assert [option.id for option in role.options] == [
        *("person", "advocate", "front-line", "communications"),
        *("supervisor", "commissioner", "leader", "board"),
    ]


def test_each_logo_criterion_that_is_met_is_asked_for_its_evidence() -> None:
    questions = SHIPPED["staffordshire-logo"].questions
    criteria = [question.id for question in questions if question.item]
    evidence = [q for q in questions if q.kind == TEXT and q.ask_if]

    assert [next(iter(q.ask_if)) for q in evidence] == criteria
    assert all(given == ("yes", "partly") for q in evidence for given in q.ask_if.values())


def test_the_logo_asks_for_one_of_the_eight_kinds_of_positive_change() -> None:
    kinds = SHIPPED["staffordshire-logo"].question("kind-of-change")

    assert kinds is not None
    assert len(kinds.options) == 8


@pytest.mark.parametrize(
    ("name", "fewest", "most", "said"),
    [
        ("advice", 2, 8, "at most eight questions"),
        ("staffordshire-ladder", 7, 10, "seven to ten questions"),
    ],
)
def test_a_decision_asks_as_many_questions_as_it_says(
    name: str, fewest: int, most: int, said: str
) -> None:
    one = SHIPPED[name]
    answered = (a for a in every_walk(one) if SKIPPED not in a.values())
    lengths = {sum(q.kind not in STEPS for q in asked(one, answers)) for answers in answered}

    assert (min(lengths), max(lengths)) == (fewest, most)
    assert said in one.intro
