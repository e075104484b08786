"""Whether to co-produce: answers → outcome, branch by branch, and against the table in the file."""

from __future__ import annotations

from collections import Counter

import pytest

from knowledge.instruments.answers import Answer
from knowledge.instruments.walking import is_complete
from tests.support.advice import ASKED, NOT_ASKED, SKIPPED, advice, decided, every_way, table

# “-” was skipped, “.” is not asked after the answers before it.
CASES = """
arena      open     time     resources interest level    skills   | outcome

individual .        .        .        .        .        .        | individual

collective national .        .        .        .        .        | national
strategic  national .        .        .        .        .        | national
collective decided  .        .        .        .        .        | decided
strategic  decided  .        .        .        .        .        | decided

collective open     little   none     yes_deep this     yes      | no-time-no-resources
strategic  partly   little   none     some     own      no       | no-time-no-resources
collective not_sure little   none     little   .        not_sure | no-time-no-resources
strategic  open     little   none     not_sure .        -        | no-time-no-resources
collective open     little   none     -        .        help     | no-time-no-resources

collective open     enough   enough   little   .        yes      | little-interest
collective partly   some     some     little   .        no       | little-interest
collective open     little   enough   little   .        yes      | little-interest
collective open     enough   none     little   .        help     | little-interest
collective not_sure not_sure not_sure little   .        not_sure | little-interest
collective open     -        -        little   .        -        | little-interest

collective open     little   enough   yes_deep this     yes      | no-time
strategic  open     little   enough   yes_deep this     yes      | no-time
collective partly   little   some     some     mixed    help     | no-time
strategic  open     little   some     little   .        yes      | no-time
collective open     little   not_sure yes_deep this     yes      | no-time
strategic  not_sure little   -        not_sure .        not_sure | no-time

collective open     enough   none     yes_deep this     yes      | no-resources
strategic  open     enough   none     yes_deep this     yes      | no-resources
collective partly   some     none     some     own      no       | no-resources
strategic  open     some     none     little   .        yes      | no-resources
collective open     not_sure none     yes_deep this     yes      | no-resources
strategic  not_sure -        none     not_sure .        not_sure | no-resources

collective not_sure enough   enough   yes_deep this     yes      | find-out
strategic  open     not_sure enough   yes_deep this     yes      | find-out
collective open     enough   not_sure yes_deep this     yes      | find-out
strategic  open     enough   enough   not_sure .        yes      | find-out
collective not_sure not_sure not_sure not_sure .        not_sure | find-out
strategic  not_sure some     some     little   .        no       | find-out
strategic  open     not_sure enough   little   .        yes      | find-out
collective partly   not_sure -        some     mixed    -        | find-out

strategic  open     enough   enough   little   .        yes      | representatives
strategic  open     enough   enough   little   .        help     | representatives
strategic  partly   enough   enough   little   .        yes      | representatives
strategic  open     some     enough   little   .        yes      | representatives
strategic  open     enough   some     little   .        yes      | representatives
strategic  open     enough   enough   little   .        not_sure | representatives

collective open     enough   enough   yes_deep this     yes      | now-collective
collective open     enough   enough   yes_deep mixed    yes      | now-collective
collective open     enough   enough   yes_deep this     help     | now-collective
collective open     enough   enough   yes_deep mixed    help     | now-collective
strategic  open     enough   enough   yes_deep this     yes      | now-strategic
strategic  open     enough   enough   yes_deep mixed    yes      | now-strategic
strategic  open     enough   enough   yes_deep this     help     | now-strategic
strategic  open     enough   enough   yes_deep mixed    help     | now-strategic

collective partly   enough   enough   yes_deep this     yes      | mend
strategic  open     some     enough   yes_deep this     yes      | mend
collective open     enough   some     yes_deep mixed    yes      | mend
strategic  open     enough   enough   some     this     yes      | mend
collective open     enough   enough   yes_deep own      yes      | mend
strategic  open     enough   enough   yes_deep not_sure yes      | mend
collective open     enough   enough   yes_deep this     no       | mend
strategic  open     enough   enough   yes_deep mixed    not_sure | mend
collective partly   some     enough   yes_deep this     yes      | mend
strategic  partly   some     some     yes_deep this     yes      | mend
collective open     enough   enough   some     own      no       | mend
strategic  partly   enough   some     yes_deep mixed    help     | mend

collective partly   some     some     some     this     yes      | mend-much
strategic  partly   some     some     yes_deep own      yes      | mend-much
collective partly   some     some     yes_deep this     no       | mend-much
strategic  partly   some     some     yes_deep mixed    help     | mend-much
collective open     some     some     some     not_sure not_sure | mend-much
strategic  partly   some     some     some     own      no       | mend-much
strategic  partly   some     enough   little   .        yes      | mend-much
strategic  open     enough   some     little   .        help     | mend-much
strategic  partly   some     some     little   .        no       | mend-much

collective open     -        enough   yes_deep this     yes      | unfinished
strategic  open     enough   -        yes_deep this     yes      | unfinished
collective open     enough   enough   -        .        yes      | unfinished
strategic  open     enough   enough   yes_deep -        yes      | unfinished
collective open     enough   enough   yes_deep this     -        | unfinished
strategic  open     enough   enough   yes_deep -        help     | unfinished
strategic  open     enough   enough   yes_deep -        no       | unfinished
strategic  open     enough   enough   yes_deep own      -        | unfinished
strategic  open     some     enough   little   .        -        | unfinished
collective partly   enough   enough   yes_deep -        -        | unfinished
collective partly   some     some     some     own      -        | unfinished
collective partly   -        some     some     own      no       | unfinished
strategic  open     -        enough   little   .        yes      | unfinished
collective open     -        -        -        .        -        | unfinished
"""


def cases() -> list[tuple[tuple[str, ...], str]]:
    lines = [line for line in CASES.strip().splitlines()[1:] if line]
    pairs = (line.split("|") for line in lines)
    return [(tuple(answers.split()), outcome.strip()) for answers, outcome in pairs]


def answers_of(words: tuple[str, ...]) -> dict[str, Answer]:
    """The answers of a line, with the work named and all found right."""
    given = {
        question: Answer(option="" if word == SKIPPED else word)
        for question, word in zip(ASKED, words, strict=True)
        if word != NOT_ASKED
    }
    return {"work": Answer(words="the youth club"), **given, "check": Answer(option="finish")}


@pytest.mark.parametrize(("words", "outcome"), cases(), ids=lambda value: str(value))
def test_each_branch_leads_to_its_outcome(words: tuple[str, ...], outcome: str) -> None:
    way = decided(answers_of(words))

    assert tuple(way.answers.values()) == words, "these are not the questions that are asked"
    assert is_complete(advice(), answers_of(words))
    assert way.outcome == outcome


def test_every_outcome_has_a_case_of_each_level_it_is_for() -> None:
    told = {(words[0], outcome) for words, outcome in cases()}

    assert told == {(way.answers["arena"], way.outcome) for way in every_way()}


def test_every_answer_stands_in_a_case() -> None:
    told = {
        (question, word)
        for words, _ in cases()
        for question, word in zip(ASKED, words, strict=True)
    }

    assert told == {(q, word) for way in every_way() for q, word in way.answers.items()}


def test_all_ways_to_answer_were_gone_through() -> None:
    after_open = 5 * 5 * (2 * 5 + 3) * 5  # time, resources, interest with its level, skills
    assert len(every_way()) == 1 + 2 * (2 + 3 * after_open)
    assert len({tuple(way.answers.values()) for way in every_way()}) == len(every_way())


def test_the_table_in_the_file_names_every_outcome_in_the_order_they_are_tried() -> None:
    assert [row.outcome for row in table()] == [outcome.id for outcome in advice().outcomes]


def test_for_every_way_to_answer_the_table_in_the_file_tells_what_comes_of_it() -> None:
    told = {row.outcome: row for row in table()}
    wrong = [
        (way.answers, way.outcome, first)
        for way in every_way()
        if (first := next(row.outcome for row in told.values() if row.fits(way))) != way.outcome
    ]

    assert wrong == []


def test_every_outcome_comes_of_some_way_to_answer() -> None:
    counts = Counter(way.outcome for way in every_way())

    assert set(counts) == {outcome.id for outcome in advice().outcomes}
