"""Somebody who can answer better is never advised worse, and what is left open counts alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise, product

from tests.support.advice import ASKED, NOT_ASKED, SKIPPED, Decided, every_way

ANSWERS = {  # from worse to better; not knowing stands only where it is no worse than a no
    "open": ["national", "decided", "partly", "open"],
    "time": ["little", "some", "enough"],
    "resources": ["none", "some", "enough"],
    "interest": ["little", "some", "yes_deep"],
    "interest-level": ["own", "not_sure", "mixed", "this"],
    "skills": ["no", "not_sure", "help", "yes"],
}
OUTCOMES = [  # from worse to better
    {"national", "decided", "no-time-no-resources", "no-time", "no-resources", "little-interest"},
    {"unfinished", "find-out"},
    {"mend-much"},
    {"mend", "representatives"},
    {"now-collective", "now-strategic", "individual"},
]
RANKS = {outcome: rank for rank, outcomes in enumerate(OUTCOMES) for outcome in outcomes}


@cache
def by_answers() -> Mapping[tuple[str, ...], Decided]:
    return {tuple(way.answers.values()): way for way in every_way()}


@cache
def answers_to(question: str) -> frozenset[str]:
    """Every answer that a question can have, that it is not asked among them."""
    return frozenset(way.answers[question] for way in every_way()) - {SKIPPED}


def better_by_one(way: Decided) -> Iterator[Decided]:
    """Each way with one answer a step better, and any answer to what is only asked then."""
    for question, order in ANSWERS.items():
        better = dict(pairwise(order)).get(way.answers[question])
        if better is not None:
            instead = {**way.answers, question: better}
            each = [answers_to(q) if a == NOT_ASKED else {a} for q, a in instead.items()]
            yield from (by_answers()[one] for one in product(*each) if one in by_answers())


def test_a_better_answer_to_one_question_never_gives_a_worse_outcome() -> None:
    pairs = [(way, better) for way in every_way() for better in better_by_one(way)]

    assert {(q, b.answers[q]) for w, b in pairs for q in ASKED if w.answers[q] != b.answers[q]} >= {
        (question, better) for question, order in ANSWERS.items() for better in order[1:]
    }
    assert [(w, b) for w, b in pairs if RANKS[b.outcome] < RANKS[w.outcome]] == []


def test_skipped_skills_come_out_alike_whatever_the_level() -> None:
    levels = answers_to("interest-level") - {NOT_ASKED}
    skipped = [way for way in every_way() if way.answers["skills"] == SKIPPED]

    for way in (one for one in skipped if one.answers["interest-level"] in levels):
        at_this_level = tuple({**way.answers, "interest-level": "this"}.values())
        assert by_answers()[at_this_level].outcome == way.outcome, way


def test_nobody_who_skipped_what_decides_is_told_to_co_produce() -> None:
    found = {way.outcome for way in every_way() if SKIPPED in way.answers.values()}

    assert found <= {*OUTCOMES[0], *OUTCOMES[1]}
