"""Several people's answers: counted, compared, and never anybody's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.results.model import GroupLine
from knowledge.instruments.answers import Answer
from tests.results.walked import chosen, group_result
from tests.support.sample_instruments import (
    SAMPLE_CHECKLIST,
    SAMPLE_DECISION,
    SAMPLE_FORM,
    SAMPLE_GUIDE,
    SAMPLE_SCALE,
)

SECRET = "only I would say this"


def told(line: GroupLine) -> list[str]:
    return [f"{count.answer}: {count.told}" for count in line.counts]


@pytest.mark.parametrize("people", [0, 1, 2])
def test_before_three_have_finished_nothing_is_shown_but_how_many(people: int) -> None:
    page = group_result(SAMPLE_CHECKLIST, *[chosen(money="no")] * people)

    assert not page.shown
    assert page.lines == ()
    assert (page.people, page.needed) == (people, 3)


def test_the_owner_may_let_it_be_seen_before_but_not_before_anybody_finished() -> None:
    assert group_result(SAMPLE_CHECKLIST, chosen(money="no"), early=True).shown
    assert not group_result(SAMPLE_CHECKLIST, early=True).shown


def test_each_answer_is_counted_in_the_order_of_the_buttons() -> None:
    money, room, _ = group_result(
        SAMPLE_CHECKLIST,
        chosen(money="no", room="yes"),
        chosen(money="yes", room="yes"),
        chosen(money="yes", room="yes", thanks=None),
    ).lines

    assert told(money) == ["Yes: 2 people", "No: 1 person"]
    assert (money.agree, money.judged) == (False, "Differ")
    assert told(room) == ["Yes: 3 people"]
    assert (room.agree, room.judged) == (True, "Agree")


def test_those_who_did_not_answer_are_counted_and_decide_nothing() -> None:
    lines = group_result(
        SAMPLE_CHECKLIST, chosen(money="no", room=None), chosen(money="no"), chosen(room="yes")
    ).lines

    assert told(lines[0]) == ["No: 2 people", "No answer: 1 person"]
    assert lines[0].agree is True
    assert (lines[1].agree, lines[1].judged) == (None, "Too few answers to say")


def test_agreement_and_difference_are_counted() -> None:
    page = group_result(
        SAMPLE_CHECKLIST, *[chosen(money=one, room="yes") for one in ("yes", "no", "no")]
    )

    assert (page.agreed, page.differed) == (1, 1)


@pytest.mark.parametrize(
    ("numbers", "spread", "agree"),
    [
        ((4, 5, 6), "From 4 to 6, 5 on average", True),
        ((4, 5, 7), "From 4 to 7, 5.3 on average", False),
        ((8, 8, 8), "All 8", True),
    ],
)
def test_numbers_have_a_spread_and_agree_where_they_are_near(
    numbers: tuple[int, ...], spread: str, agree: bool
) -> None:
    page = group_result(SAMPLE_SCALE, *[chosen(power=number) for number in numbers])

    assert (page.lines[0].spread, page.lines[0].agree) == (spread, agree)


def test_words_and_notes_are_never_shown() -> None:
    page = group_result(
        SAMPLE_FORM,
        chosen(aim=Answer(words=SECRET)),
        chosen(aim=Answer(words=SECRET)),
        chosen(aim=None),
    )
    noted = group_result(
        SAMPLE_CHECKLIST, *[chosen(money=Answer(option="no", note=SECRET)) for _ in range(3)]
    )

    assert told(page.lines[0]) == ["Wrote an answer: 2 people", "No answer: 1 person"]
    assert (page.lines[0].agree, page.lines[0].judged) == (None, "Words are not compared")
    assert SECRET not in repr(page)
    assert SECRET not in repr(noted)


def test_words_given_where_a_button_was_wanted_are_no_answer() -> None:
    page = group_result(SAMPLE_CHECKLIST, *[chosen(money=Answer(words=SECRET)) for _ in range(3)])

    assert told(page.lines[0]) == ["No answer: 3 people"]
    assert SECRET not in repr(page)


def test_a_question_counts_only_those_who_were_asked_it() -> None:
    page = group_result(
        SAMPLE_DECISION,
        chosen(arena="one", time="little"),
        chosen(arena="many", time="some"),
        chosen(arena="many", time="some"),
    )

    assert told(page.lines[2]) == ["Some: 2 people"]


def test_what_was_asked_of_nobody_or_only_told_has_no_line() -> None:
    decided = group_result(SAMPLE_DECISION, *[chosen(arena="one")] * 3)
    guided = group_result(SAMPLE_GUIDE, *[chosen(role="parent", listen=None)] * 3)
    checked = group_result(SAMPLE_CHECKLIST, *[chosen(check="finish")] * 3)

    assert [line.question for line in decided.lines] == ["Text of work?", "Text of arena?"]
    assert [line.question for line in guided.lines] == ["Text of role?", "Text of try?"]
    assert len(checked.lines) == 3


def test_an_answer_that_is_no_longer_offered_is_not_counted_as_one() -> None:
    gone = replace(
        SAMPLE_CHECKLIST,
        questions=tuple(replace(q, options=q.options[:1]) for q in SAMPLE_CHECKLIST.questions),
    )
    page = group_result(gone, *[chosen(money=one) for one in ("yes", "yes", "no")])

    assert told(page.lines[0]) == ["Yes: 2 people", "No answer: 1 person"]
