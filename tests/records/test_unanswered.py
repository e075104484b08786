from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy.future import Engine

from bot.records.engine import reading
from bot.records.marks_catalogue import catch_up
from bot.records.not_answered import is_not_answered
from bot.records.unanswered import Question, unanswered
from tests.support.asking import answer, asked, opened, reply

NOW = datetime(2026, 5, 1, 9, 30, tzinfo=timezone.utc)
SINCE = NOW - timedelta(days=90)


def found(engine: Engine, areas: tuple[str, ...] | None = None, most: int = 50) -> list[Question]:
    while catch_up(engine, NOW + timedelta(days=1), {}):
        pass
    with reading(engine) as connection:
        return unanswered(connection, SINCE, areas, most)


def texts(engine: Engine, areas: tuple[str, ...] | None = None) -> list[str]:
    return [question.text for question in found(engine, areas)]


@pytest.mark.parametrize(
    ("intent", "kinds", "open_question"),
    [
        ("explain", ["notice"], True),
        ("nlu_fallback", ["notice"], True),
        ("council_service", ["notice"], True),
        ("off_topic", ["notice", "notice"], True),
        ("explain", ["answer"], False),
        ("explain", ["notice", "answer"], False),
        ("explain", ["question"], False),
        ("greet", ["notice"], False),
        ("abuse", ["notice"], False),
        ("explain", [], False),
        (None, ["notice"], False),
    ],
)
def test_a_question_is_open_where_somebody_wanted_to_know_and_was_told_nothing(
    engine: Engine, intent: str | None, kinds: list[str], open_question: bool
) -> None:
    asked(engine, "where is it", *map(reply, kinds), intent=intent, at=NOW)

    assert is_not_answered(intent, kinds) is open_question
    if kinds:
        assert texts(engine) == (["where is it"] if open_question else [])


def test_the_newest_question_comes_first_and_the_oldest_is_left_out(engine: Engine) -> None:
    for days in (91, 3, 1, 2):
        asked(engine, f"{days} days ago", at=NOW - timedelta(days=days))

    assert texts(engine) == ["1 days ago", "2 days ago", "3 days ago"]
    assert [question.text for question in found(engine, most=1)] == ["1 days ago"]


def test_a_question_leads_to_its_turn(engine: Engine) -> None:
    talk = opened(engine, "stoke", NOW)
    asked(engine, "what is it", answer("stoke/what-it-is"), within=talk, at=NOW)
    second = asked(engine, "and the moon?", within=talk, at=NOW)

    expected = Question(second.message_id, talk.id, 2, "stoke", "and the moon?", NOW)
    assert found(engine) == [expected]


def test_what_was_pressed_and_not_typed_is_no_question(engine: Engine) -> None:
    asked(engine, "More", chosen=True, at=NOW)

    assert texts(engine) == []


def test_only_the_areas_asked_for_are_read_and_a_talk_of_no_area_is_nobodys(engine: Engine) -> None:
    for area in ("sefton", "stoke", None):
        asked(engine, f"in {area}", area=area, at=NOW)

    assert texts(engine, ("sefton",)) == ["in sefton"]
    assert len(texts(engine)) == 3
