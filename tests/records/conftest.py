"""Databases for the tests of records: SQLite always, PostgreSQL where its programs are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.future import Engine

from bot.records.engine import migrate, open_engine
from tests.support import postgres

PATIENCE = 30_000
"""Milliseconds a statement may wait here: a machine that stands still fails no test."""

RASAS_TABLE = """
CREATE TABLE events (
    id INTEGER PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, type_name VARCHAR(255) NOT NULL,
    timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT
)
"""


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Server]:
    """One server for all tests, with a database `migrated` to copy for each."""
    reason = postgres.why_not()
    if reason:
        pytest.skip(reason)
    with postgres.running_server() as server:
        migrate(server.create_database("migrated"))
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with no tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'records.db'}"
    server: postgres.Server = request.getfixturevalue("postgres_server")
    return server.create_database(f"empty{next(postgres.numbers)}")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database with all tables and no rows."""
    if request.param == "sqlite":
        address = f"sqlite:///{tmp_path / 'records.db'}"
        migrate(address)
        return address
    server: postgres.Server = request.getfixturevalue("postgres_server")
    return server.create_database(f"test{next(postgres.numbers)}", template="migrated")


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """An open database with all tables and no rows."""
    opened = open_engine(url, wait_milliseconds=PATIENCE)
    yield opened
    opened.dispose()


@pytest.fixture
def tracker_engine(engine: Engine, tmp_path: Path) -> Iterator[Engine]:
    """A second database of the same make with Rasa's table of events."""
    if engine.dialect.name == "sqlite":
        opened = open_engine(f"sqlite:///{tmp_path / 'tracker.db'}")
    else:
        opened = open_engine(engine.url.render_as_string())
    with opened.begin() as connection:
        connection.exec_driver_sql(RASAS_TABLE)
        connection.exec_driver_sql("CREATE INDEX ix_events_sender_id ON events (sender_id)")
    yield opened
    opened.dispose()
