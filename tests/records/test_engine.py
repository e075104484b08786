from __future__ import annotations

import json
import sqlite3
import time
import traceback
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.future import Engine

from bot.records import conversations
from bot.records.engine import migrate, open_engine, outside_transaction, reading
from tests.records.talking import NOW, begin, count, history, say, start
from tests.support import postgres


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    file = tmp_path / "folder" / "records.db"
    migrate(f"sqlite:///{file}")
    return file


def test_sqlite_is_opened_to_lose_nothing_and_to_overwrite_what_is_deleted(
    sqlite_file: Path,
) -> None:
    engine = open_engine(f"sqlite:///{sqlite_file}")
    names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")
    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    assert found == ["wal", 2, 1, 1500, 1]
    engine.dispose()


def test_the_folder_of_a_new_database_is_closed_to_other_users(sqlite_file: Path) -> None:
    assert sqlite_file.parent.stat().st_mode & 0o077 == 0


def test_a_locked_database_is_an_error_within_two_seconds(url: str) -> None:
    engine = open_engine(url)
    conversation = start(engine)
    with engine.begin() as holder:
        holder.execute(text("UPDATE conversations SET paused = paused"))
        began = time.monotonic()
        with pytest.raises(OperationalError):
            begin(engine, conversation, "a")
        assert time.monotonic() - began < 2
    say(engine, conversation, "a")
    engine.dispose()


def test_a_slow_statement_is_ended_on_postgresql(postgres_server: postgres.Server) -> None:
    engine = open_engine(postgres_server.url("migrated"))
    began = time.monotonic()
    with pytest.raises(OperationalError), engine.connect() as connection:
        connection.execute(text("SELECT pg_sleep(10)"))
    assert time.monotonic() - began < 2
    engine.dispose()


def test_reading_does_not_queue_behind_a_writer(engine: Engine) -> None:
    conversation = start(engine)
    say(engine, conversation, "a")
    with engine.begin() as holder:
        holder.execute(text("UPDATE conversations SET paused = paused"))
        began = time.monotonic()
        assert len(history(engine, conversation)) == 2
        assert time.monotonic() - began < 0.5


def test_a_read_before_a_write_in_one_transaction_is_not_refused_when_others_write(
    sqlite_file: Path,
) -> None:
    engine = open_engine(f"sqlite:///{sqlite_file}")
    conversation = start(engine)
    with engine.begin() as connection:
        conversations.by_token_hash(connection, "unknown")
        other = sqlite3.connect(sqlite_file, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("DELETE FROM conversations")
        other.close()
        conversations.end(connection, conversation.id, NOW)
    engine.dispose()


def test_no_words_appear_in_an_error_of_the_database(engine: Engine) -> None:
    row = {"id": "x", "role": "user", "words": json.dumps("nobody may log this")}
    unplaced = text("INSERT INTO messages (id, role, body) VALUES (:id, :role, :words)")
    with pytest.raises(IntegrityError) as caught, engine.begin() as connection:
        connection.execute(unplaced, row)
    said = "".join(traceback.format_exception(caught.type, caught.value, caught.tb))
    assert "INSERT INTO messages" in said
    assert "nobody may log" not in said.replace('json.dumps("nobody may log this")', "")


def test_a_restarted_postgresql_is_met_by_a_new_connection() -> None:
    reason = postgres.why_not()
    if reason:
        pytest.skip(reason)
    with postgres.running_server() as server:
        url = server.create_database("restarted")
        migrate(url)
        engine = open_engine(url)
        start(engine)
        server.control("-m", "fast", "stop")
        with pytest.raises(OperationalError):
            start(engine)
        server.start()
        start(engine)
        assert count(engine, "conversations") == 2
        engine.dispose()


def test_outside_a_transaction_each_statement_stands_alone(engine: Engine) -> None:
    with outside_transaction(engine) as connection:
        connection.exec_driver_sql("VACUUM")
    with reading(engine) as connection:
        assert connection.execute(text("SELECT 1")).scalar() == 1
