from __future__ import annotations

from datetime import datetime, timedelta, timezone

from sqlalchemy.future import Engine

from bot.records import entry_uses
from bot.records.engine import reading
from bot.records.entry_uses import Counts, Uses
from tests.support.asking import answer, asked, rated, reply

NOW = datetime(2026, 5, 1, 9, 30, tzinfo=timezone.utc)
SINCE = NOW - timedelta(days=90)
FIRST, SECOND = "sefton/what-it-is", "stoke/what-it-is"


def counted(engine: Engine) -> Counts:
    with reading(engine) as connection:
        return entry_uses.counted(connection, SINCE, NOW)


def test_every_answer_is_counted_once_by_entry_and_area(engine: Engine) -> None:
    for days in (0, 1, 40, 89.99):
        asked(engine, "what", answer(FIRST), at=NOW - timedelta(days=days, minutes=1))
    asked(engine, "what", answer(FIRST), area=None, at=SINCE)
    asked(engine, "what", answer(SECOND), area="stoke", at=SINCE)

    assert counted(engine) == {
        (FIRST, "sefton"): Uses(4),
        (FIRST, ""): Uses(1),
        (SECOND, "stoke"): Uses(1),
    }


def test_what_is_older_and_what_says_no_entry_is_not_counted(engine: Engine) -> None:
    asked(engine, "what", answer(FIRST), at=SINCE - timedelta(seconds=1))
    asked(engine, "what", reply("notice"), at=SINCE)
    asked(engine, "who says so", reply("answer"), at=SINCE)

    assert counted(engine) == {}


def test_thumbs_are_counted_with_the_answer_they_were_given_to(engine: Engine) -> None:
    answers = [asked(engine, "what", answer(FIRST), at=SINCE) for _ in range(5)]
    for one, useful in zip(answers, (True, False, False), strict=False):
        rated(engine, one, useful)

    assert counted(engine) == {(FIRST, "sefton"): Uses(5, 1, 2)}


def test_the_last_count_is_kept_and_read_by_area(engine: Engine) -> None:
    old: Counts = {("gone", "sefton"): Uses(9)}
    new: Counts = {
        (FIRST, "sefton"): Uses(1, 1, 0),
        (FIRST, "stoke"): Uses(2, 0, 1),
        (FIRST, ""): Uses(4),
    }
    with engine.begin() as connection:
        assert entry_uses.counted_at(connection) is None
        entry_uses.keep(connection, old, NOW)
        entry_uses.keep(connection, new, NOW)

        assert entry_uses.counted_at(connection) == NOW
        assert entry_uses.kept(connection, None) == {FIRST: Uses(7, 1, 1)}
        assert entry_uses.kept(connection, ("sefton",)) == {FIRST: Uses(1, 1, 0)}
        assert entry_uses.kept(connection, ("high-needs",)) == {}


def test_it_is_known_when_was_counted_also_where_nothing_was_shown(engine: Engine) -> None:
    with engine.begin() as connection:
        entry_uses.keep(connection, {}, NOW)

        assert entry_uses.counted_at(connection) == NOW
        assert entry_uses.kept(connection, None) == {}
