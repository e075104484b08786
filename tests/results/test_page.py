"""A result in words: what came of it first, then why, what to do, and every answer."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from bot.records.tables import OPEN, STOPPED
from bot.results.model import PlanRow, Where
from bot.results.page import entries_named, page_of
from knowledge.instruments.answers import Answer
from tests.results.walked import chosen, result, walk
from tests.support.sample_instruments import (
    ENTRIES,
    SAMPLE_CHECKLIST,
    SAMPLE_DECISION,
    SAMPLE_FORM,
    SAMPLE_GUIDE,
    SAMPLE_SCALE,
    TOOLKITS,
)

DECIDED = chosen(work=None, arena="many", time="little")
CHECKED = chosen(money="no", room="yes", thanks="not_sure", check="finish")


def test_a_decision_says_the_warning_the_outcome_and_its_steps() -> None:
    page = result(SAMPLE_DECISION, DECIDED)

    assert page.warnings == ("Time is short.",)
    assert page.outcome is not None
    assert page.outcome.title == "Title of not-now"
    assert page.outcome.steps == ("Say so honestly",)
    assert page.score == ""


def test_a_decision_tells_what_each_answer_did_with_the_passage_behind_it() -> None:
    arena, time = result(SAMPLE_DECISION, DECIDED).reasons

    assert (arena.answer, arena.means, arena.passages) == ("Many people", "It depends.", ())
    assert (time.answer, time.means) == ("Too little", "It cannot be done.")
    (passage,) = time.passages
    assert passage.title == "Time to do it well"
    assert passage.sources == (Where("Southshire Guide", "Time", None, ""),)


def test_answers_that_would_lead_to_the_same_result_share_a_line() -> None:
    changes = result(SAMPLE_DECISION, DECIDED).changes

    assert [(change.answers, change.result) for change in changes] == [
        (("One person",), "Title of together"),
        (("Enough", "Some"), "Title of now"),
    ]


def test_the_buttons_are_those_of_the_area() -> None:
    page = result(SAMPLE_DECISION, chosen(work=None, arena="many", time="enough"), area="south")

    assert page.area == "Southshire"
    assert page.reasons[0].answer == "Strategic"
    assert page.parts[0].lines[1].answer == "Strategic"
    assert page.changes[0].answers == ("Individual",)


def test_a_checklist_counts_and_says_what_helps_with_each_gap() -> None:
    page = result(SAMPLE_CHECKLIST, CHECKED)

    assert page.score == "1 of 3"
    money, thanks = page.gaps
    assert (money.answer, money.help) == ("No", "Help with money.")
    assert money.passages[0].sources[0].page == 7
    assert thanks.help == "Ask somebody who knows."


def test_the_plan_has_a_line_for_every_gap_with_nobody_and_no_day_in_it() -> None:
    page = result(SAMPLE_CHECKLIST, CHECKED)

    assert page.plan == (PlanRow("See to money", "", ""), PlanRow("See to room", "", ""))


def test_a_line_that_two_gaps_call_for_stands_in_the_plan_once() -> None:
    page = result(SAMPLE_CHECKLIST, chosen(money="yes", room="no", thanks="no", check="finish"))

    assert len(page.gaps) == 2
    assert page.plan == (PlanRow("See to room"),)


def test_every_answer_stands_under_the_heading_of_its_part() -> None:
    page = result(SAMPLE_CHECKLIST, CHECKED)

    assert [(part.title, [line.item for line in part.lines]) for part in page.parts] == [
        ("Before", ["1", "2"]),
        ("After", ["3"]),
    ]


def test_an_answer_keeps_its_note_and_a_skipped_one_says_so() -> None:
    answers = chosen(money=Answer(option="no", note="two weeks"), room=None, thanks="yes")
    money, room = result(SAMPLE_CHECKLIST, answers).parts[0].lines

    assert (money.answer, money.note, money.state) == ("No", "two weeks", "answered")
    assert (room.answer, room.state) == ("", "skipped")


def test_the_look_back_at_the_answers_is_no_answer() -> None:
    page = result(SAMPLE_CHECKLIST, CHECKED)

    assert len([line for part in page.parts for line in part.lines]) == 3
    assert (page.answered, page.asked) == (3, 3)


def test_a_walk_ended_early_says_on_how_much_its_result_rests() -> None:
    page = result(SAMPLE_CHECKLIST, chosen(money="yes"))

    assert page.early.startswith("2 of 3 questions were not answered.")
    assert [line.state for part in page.parts for line in part.lines] == [
        "answered",
        "unanswered",
        "unanswered",
    ]
    assert not page.complete


def test_one_question_left_out_is_said_in_the_singular() -> None:
    page = result(SAMPLE_CHECKLIST, chosen(money="yes", room="yes", thanks=None, check="finish"))

    assert page.early.startswith("1 of 3 questions was not answered.")


def test_free_words_left_out_are_not_held_against_anybody() -> None:
    answers = chosen(aim=None, people=None, risk=None)

    assert result(SAMPLE_FORM, answers).early == ""


def test_what_was_told_stands_between_the_answers_with_what_was_meant_for_the_role() -> None:
    page = result(SAMPLE_GUIDE, chosen(role="parent", listen=None, **{"try": "try"}))
    told, tried = page.parts[1].lines

    assert (told.state, told.more) == ("told", "Say what you need.")
    assert tried.answer == "I will try"
    assert page.plan == (PlanRow("Try it"),)


def test_a_mean_is_said_as_one() -> None:
    page = result(SAMPLE_SCALE, chosen(power=7, time=4, trust=8, block=None))

    assert page.score == "6.3 out of 10 on average"
    assert [gap.answer for gap in page.gaps] == ["4 out of 10"]


def test_a_form_says_where_it_is_sent_and_where_it_comes_from() -> None:
    page = result(SAMPLE_FORM, chosen(aim=Answer(words="A café")))

    assert page.send_to == "By e-mail to forms@example.org."
    assert page.title == "A plan to send in: filled in on 21 November 2026"
    assert page.sources == (
        Where("Northshire Toolkit", "Introduction", 3, "https://example.org/toolkit"),
    )


@pytest.mark.parametrize("state", [OPEN, STOPPED])
def test_an_unfinished_walk_shows_where_it_stands_and_no_result(state: str) -> None:
    page = result(SAMPLE_CHECKLIST, chosen(money="no"), state=state, finished_at=None)

    assert not page.finished
    assert (page.answered, page.asked) == (1, 3)
    assert page.next_question == "Text of room?"
    assert page.outcome is None
    assert (page.warnings, page.gaps, page.plan, page.score, page.early) == ((), (), (), "", "")
    assert [line.question for part in page.parts for line in part.lines] == ["Text of money?"]
    assert page.title == "A checklist for a meeting: answers up to 21 November 2026"


def test_the_day_is_the_day_in_the_united_kingdom() -> None:
    late = datetime(2026, 6, 30, 23, 30, tzinfo=timezone.utc)

    assert result(SAMPLE_FORM, {}, finished_at=late).when == "1 July 2026"


def test_an_option_that_was_taken_out_of_the_content_is_said_to_be_gone() -> None:
    page = result(SAMPLE_CHECKLIST, chosen(money="perhaps", room="yes"))

    assert page.parts[0].lines[0].answer == "This answer is no longer offered."
    assert page.score == "1 of 3"


def test_a_toolkit_or_an_entry_that_is_gone_stops_nothing() -> None:
    page = page_of(SAMPLE_DECISION, walk(SAMPLE_DECISION, DECIDED, area="west"), {}, {})

    assert page.area == ""
    assert page.sources[0] == Where("north", "Introduction", 3, "")
    assert all(reason.passages == () for reason in page.reasons)


def test_the_entries_a_result_needs_are_named_once_each() -> None:
    assert entries_named(SAMPLE_CHECKLIST) == ("north/money",)
    assert entries_named(SAMPLE_DECISION) == ("south/time", "north/gone")


def test_characters_that_no_file_can_hold_go_and_all_others_stay() -> None:
    typed = "a\x00b\x1bc\ud800d\r\ne\u2028f مرحبا 😀 =cmd() <b>"
    page = page_of(
        SAMPLE_FORM, walk(SAMPLE_FORM, chosen(aim=Answer(words=typed))), ENTRIES, TOOLKITS
    )

    assert page.parts[0].lines[0].answer == "abcd\ne\nf مرحبا 😀 =cmd() <b>"
