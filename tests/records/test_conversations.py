from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.future import Engine

from bot.records import conversations
from bot.records.conversations import Conversation
from bot.records.engine import reading
from tests.records.talking import NOW, start


def _found(engine: Engine, token_hash: str) -> Conversation | None:
    with reading(engine) as connection:
        return conversations.by_token_hash(connection, token_hash)


def test_a_conversation_is_found_by_the_hash_of_its_token_as_it_was_started(engine: Engine) -> None:
    with engine.begin() as connection:
        started = conversations.start(
            connection, token_hash="a" * 64, area=None, reading="easy", now=NOW
        )
    assert _found(engine, "a" * 64) == started
    assert started.turns == 0
    assert not started.paused


def test_an_unknown_token_finds_nothing(engine: Engine) -> None:
    start(engine)
    assert _found(engine, "f" * 64) is None


def test_two_conversations_never_share_a_token(engine: Engine) -> None:
    _start_with("a" * 64, engine)
    with pytest.raises(IntegrityError):
        _start_with("a" * 64, engine)


def _start_with(token_hash: str, engine: Engine) -> None:
    with engine.begin() as connection:
        conversations.start(connection, token_hash=token_hash, area=None, reading="easy", now=NOW)


def test_preferences_pause_and_end_are_kept(engine: Engine) -> None:
    with engine.begin() as connection:
        started = conversations.start(
            connection, token_hash="b" * 64, area=None, reading="standard", now=NOW
        )
        later = NOW + timedelta(minutes=5)
        conversations.set_preferences(connection, started.id, area="stoke", reading="easy")
        conversations.set_paused(connection, started.id, True)
        conversations.end(connection, started.id, later)
    found = _found(engine, "b" * 64)
    assert found == Conversation(
        started.id, "stoke", "easy", True, 0, started_at=NOW, last_at=NOW, ended_at=later
    )


def test_times_come_back_in_utc_to_the_microsecond_whatever_zone_they_came_in(
    engine: Engine,
) -> None:
    summer = timezone(timedelta(hours=1))
    moment = datetime(2024, 7, 1, 0, 30, 15, 123456, tzinfo=summer)
    with engine.begin() as connection:
        conversations.start(connection, token_hash="c", area=None, reading="easy", now=moment)
    found = _found(engine, "c")
    assert found is not None
    assert found.started_at == moment
    assert found.started_at.tzinfo == timezone.utc


def test_a_moment_without_a_time_zone_is_refused(engine: Engine) -> None:
    naive = datetime(2024, 5, 1, 9, 30)
    with pytest.raises(StatementError, match="time zone"), engine.begin() as connection:
        conversations.start(connection, token_hash="d", area=None, reading="easy", now=naive)
