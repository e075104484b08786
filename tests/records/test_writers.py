"""Many threads write at once without one of them starving."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.records.engine import open_engine

WRITERS = 30
HELD_SECONDS = 0.02


def test_thirty_writers_at_once_all_get_their_turn(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept (number INTEGER)"))

    def write(number: int) -> None:
        with engine.begin() as connection:
            connection.execute(text("INSERT INTO kept VALUES (:number)"), {"number": number})
            time.sleep(HELD_SECONDS)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(WRITERS)))

    with engine.begin() as connection:
        assert connection.execute(text("SELECT COUNT(*) FROM kept")).scalar() == WRITERS


def test_a_writer_that_failed_lets_the_next_one_in(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'a.db'}", wait_milliseconds=200)
    for _ in range(3):
        with pytest.raises(OperationalError), engine.begin() as connection:
            connection.execute(text("INSERT INTO missing VALUES (1)"))

    began = time.monotonic()
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE kept (number INTEGER)"))
    assert time.monotonic() - began < 0.2


def test_a_database_that_another_program_holds_is_still_an_error_in_time(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a.db'}"
    other, ours = open_engine(url), open_engine(url, wait_milliseconds=200)
    with other.begin():
        for _ in range(2):
            began = time.monotonic()
            with pytest.raises(OperationalError, match="locked"), ours.begin():
                pass
            assert time.monotonic() - began < 1.0

    with ours.begin() as connection:
        connection.execute(text("CREATE TABLE kept (number INTEGER)"))
