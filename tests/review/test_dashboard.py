"""The dashboard: every figure of a period beside its chart, for the areas a person sees."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from sqlalchemy import insert
from sqlalchemy.future import Engine

from bot.records import (
    conversations,
    daily_figures,
    disclosures,
    feedback,
    messages,
    tables,
    turns,
    walks,
)
from bot.records.engine import reading
from bot.records.tables import FINISHED
from bot.review.moments import begins, ends, today
from bot.review.roles import Role
from bot.review.running.figures_keeping import count_one
from tests.support.review import Review

PERIODS = ("24-hours", "7-days", "90-days")
NOW = datetime.now(timezone.utc)
KIND = "somebody_in_danger"


def talked(records: Engine, at: datetime, area: str | None, *, finished: bool = True) -> None:
    """A conversation of one answered question, called useful, with a walk and a disclosure."""
    with records.begin() as connection:
        found = conversations.start(
            connection, token_hash=uuid4().hex, area=area, reading="standard", now=at
        )
        begun = turns.begin(
            connection,
            conversation_id=found.id,
            message_id="1",
            fingerprint="",
            now=at,
            stale_after=timedelta(seconds=10),
        )
        assert isinstance(begun, turns.Begun)
        messages.log_person(
            connection,
            conversation_id=found.id,
            turn_id=begun.turn_id,
            number=1,
            text="What is it?",
            now=at,
        )
        told = turns.finish(
            connection,
            turn_id=begun.turn_id,
            messages=[{"kind": "answer", "text": "This."}],
            trace={"intent": "explain"},
            now=at + timedelta(milliseconds=40),
        )
        feedback.give(
            connection,
            conversation_id=found.id,
            message_id=str(told[0]["id"]),
            useful=True,
            now=at,
        )
        walk = walks.begin(connection, found.id, "some-instrument", area, at)
        if finished:
            walks.keep(connection, walk.id, answers={}, at=None, state=FINISHED, now=at)
        disclosures.note(connection, conversation_id=found.id, kind=KIND, now=at)


@pytest.mark.parametrize("period", PERIODS)
def test_the_figures_of_a_period_stand_in_lists_and_tables(review: Review, period: str) -> None:
    talked(review.records, NOW, "stoke")
    talked(review.records, NOW - timedelta(minutes=1), None)
    page = review.person(Role.REVIEWER).open("/dashboard", period=period).text

    for term, figure in (
        ("Conversations", "2"),
        ("Messages of people", "2"),
        ("Answered from a toolkit", "2 (100 %)"),
        ("Answers called useful", "2"),
        ("Safety notices", "2"),
        ("Half of all replies took", "50 ms or less"),
    ):
        assert f"<dt>{term}</dt><dd>{figure}" in page.replace("\n", "")
    assert page.count('<svg class="columns" role="img"') == 2
    assert '<th scope="row">some-instrument</th><td>2</td><td>2</td>' in page
    assert f'<th scope="row">{KIND.replace("_", " ")}</th><td>2</td>' in page
    assert 'aria-current="page">' in page


def test_who_sees_some_areas_sees_their_figures_alone(review: Review) -> None:
    talked(review.records, NOW, "stoke")
    talked(review.records, NOW, "sefton")
    talked(review.records, NOW, None)
    person = review.person(Role.ADMINISTRATOR, areas=["stoke"])
    for period in PERIODS:
        page = person.open("/dashboard", period=period).text
        assert "<dt>Conversations</dt><dd>1</dd>" in page
        assert "sefton" not in page
        assert "No area chosen" not in page


def test_kinds_of_safety_notices_are_for_those_who_see_to_them(review: Review) -> None:
    talked(review.records, NOW, "stoke")
    page = review.person(Role.READER).open("/dashboard").text
    assert "<dt>Safety notices</dt><dd>1</dd>" in page
    assert KIND.replace("_", " ") not in page


def test_with_nothing_in_it_every_period_is_still_a_page(review: Review) -> None:
    person = review.person(Role.READER)
    for period in ("", *PERIODS):
        page = person.open("/dashboard", period=period)
        assert page.status_code == 200
        assert "<dt>Conversations</dt><dd>0</dd>" in page.text
        assert "still being counted" not in page.text


def test_another_period_is_not_there(review: Review) -> None:
    assert review.person().open("/dashboard", period="for-ever").status_code == 404


def test_days_that_are_over_are_counted_once_and_shown_with_today(review: Review) -> None:
    day = today(NOW)
    for ago in (0, 1, 2, 5):
        talked(review.records, middle_of(day - timedelta(days=ago)), "stoke")
    assert "still being counted" in review.person().open("/dashboard", period="7-days").text

    counted = 0
    while count_one(review.records, late_on(day), lambda _instrument, _answers: "came"):
        counted += 1
    assert counted == 5
    with reading(review.records) as connection:
        assert daily_figures.last_counted(connection) == day - timedelta(days=1)
        first = day - timedelta(days=5)
        sums = daily_figures.sums(connection, first, day, None)
    assert sums["stoke", "conversations"] == 3
    assert sums["stoke", "outcome:some-instrument:came"] == 3
    page = review.person().open("/dashboard", period="7-days").text
    assert "still being counted" not in page
    assert "<dt>Conversations</dt><dd>4</dd>" in page


def test_a_day_is_not_counted_before_its_last_turns_have_ended(review: Review) -> None:
    day = today(NOW) - timedelta(days=1)
    talked(review.records, middle_of(day), None)
    soon = ends(day) + timedelta(minutes=14)
    assert not count_one(review.records, soon, lambda _instrument, _answers: "")
    assert count_one(review.records, soon + timedelta(minutes=1), lambda _i, _a: "")


def middle_of(day: date) -> datetime:
    return min(begins(day) + timedelta(hours=12), NOW)


def late_on(day: date) -> datetime:
    return ends(day) - timedelta(minutes=1)


def test_counting_without_a_conversation_does_nothing(review: Review) -> None:
    assert not count_one(review.records, NOW, lambda _instrument, _answers: "")
    with review.records.begin() as connection:
        connection.execute(
            insert(tables.conversations).values(
                id="1",
                token_hash="1",
                reading="standard",
                paused=False,
                turns=0,
                started_at=NOW,
                last_at=NOW,
            )
        )
    assert not count_one(review.records, NOW, lambda _instrument, _answers: "")
