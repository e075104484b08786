"""A walk taken again stands beside the earlier one, question by question."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.records.walks import Walk
from bot.results.model import Comparison
from knowledge.instruments.answers import Answer
from knowledge.instruments.model import Instrument
from tests.results.walked import NOW, chosen, result, walk
from tests.support.sample_instruments import SAMPLE_DECISION, SAMPLE_FORM, SAMPLE_SCALE

SPRING = NOW - timedelta(days=200)


def earlier(one: Instrument, answers: dict[str, Answer]) -> Walk:
    return walk(one, answers, changed_at=SPRING, finished_at=SPRING)


def compared(one: Instrument, before: dict[str, Answer], now: dict[str, Answer]) -> Comparison:
    page = result(one, now, earlier=earlier(one, before))
    assert page.comparison is not None
    return page.comparison


def test_result_and_score_stand_beside_those_of_the_earlier_day() -> None:
    before = chosen(power=2, time=4, trust=3, block=None)
    now = chosen(power=8, time=4, trust=9, block=None)
    found = compared(SAMPLE_SCALE, before, now)

    assert found.when == "5 May 2026"
    assert found.before == "Title of early (3 out of 10 on average)"
    assert found.now == "Title of far (7 out of 10 on average)"


def test_each_question_says_what_it_was_what_it_is_and_whether_it_changed() -> None:
    before = chosen(power=2, time=4, trust=None)
    now = chosen(power=8, time=4, trust=9)
    found = compared(SAMPLE_SCALE, before, now)

    assert [(line.before, line.now, line.changed) for line in found.lines] == [
        ("2 out of 10", "8 out of 10", True),
        ("4 out of 10", "4 out of 10", False),
        ("Skipped", "9 out of 10", True),
        ("Not answered", "Not answered", False),
    ]
    assert found.changed == 2


def test_a_question_asked_only_once_says_when_it_was_not() -> None:
    found = compared(SAMPLE_DECISION, chosen(arena="one"), chosen(arena="many", time="some"))

    assert (found.lines[2].before, found.lines[2].now) == ("Not asked", "Some")


def test_a_question_asked_neither_time_is_left_out() -> None:
    found = compared(SAMPLE_DECISION, chosen(arena="one"), chosen(arena="one"))

    assert [line.question for line in found.lines] == ["Text of work?", "Text of arena?"]


def test_two_ways_of_giving_no_answer_are_the_same() -> None:
    found = compared(SAMPLE_SCALE, chosen(power=2, block=None), chosen(power=2))

    assert (found.lines[3].before, found.lines[3].now) == ("Skipped", "Not answered")
    assert found.changed == 0


def test_words_are_compared_as_they_were_written() -> None:
    before, now = chosen(aim=Answer(words="A café")), chosen(aim=Answer(words="A café!"))

    assert compared(SAMPLE_FORM, before, now).lines[0].changed


def test_without_an_earlier_walk_or_with_one_of_something_else_nothing_is_compared() -> None:
    assert result(SAMPLE_SCALE, chosen(power=2)).comparison is None
    other = replace(earlier(SAMPLE_SCALE, chosen(power=2)), instrument="another")
    page = result(SAMPLE_SCALE, chosen(power=2, time=3), earlier=other)
    assert page.comparison is None
    assert page.chart is not None
    assert not page.chart.compares
