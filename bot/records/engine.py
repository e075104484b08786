"""Opening the records database, the same way in every process that uses it.

SQLite is set to lose nothing on a power cut and to overwrite what is deleted; PostgreSQL to fail
within its share of the eight seconds a person waits. Neither ever logs a parameter.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Connection, Engine
from sqlalchemy.pool import QueuePool

WAIT_MILLISECONDS = 1500
"""How long a statement may wait for a lock or run, the innermost of the nested deadlines."""

_MIGRATING_MILLISECONDS = 60_000
_BEGIN = "records_begin"
_WRITING = "BEGIN IMMEDIATE"
_HOLDS = "records_holds_turn"
_MIGRATIONS = Path(__file__).resolve().parent / "migrations"
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)


def open_engine(url: str, *, wait_milliseconds: int = WAIT_MILLISECONDS) -> Engine:
    """Open the database at `url` (SQLite or PostgreSQL); nothing is connected until first use."""
    if make_url(url).get_backend_name() == "sqlite":
        return _open_sqlite(url, wait_milliseconds)
    return _open_postgresql(url, wait_milliseconds)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Lend a connection for reading only, which on SQLite does not queue behind writers.

    `engine.begin()` is for anything that writes: it takes SQLite's write lock at once, because a
    lock asked for half-way through a transaction is refused without waiting.
    """
    with engine.connect() as connection:
        yield connection.execution_options(**{_BEGIN: "BEGIN"})


@contextmanager
def outside_transaction(engine: Engine) -> Iterator[Connection]:
    """Lend a connection for the statements that a database refuses inside a transaction."""
    level = {} if engine.dialect.name == "sqlite" else {"isolation_level": "AUTOCOMMIT"}
    with engine.connect() as connection:
        yield connection.execution_options(**{_BEGIN: ""}, **level)


def migrate(url: str) -> None:
    """Bring the tables at `url` up to date; processes that start together wait for each other."""
    _run(url, "upgrade", "head")


def migrate_down(url: str, revision: str) -> None:
    """Take the tables at `url` back to an earlier `revision` (`base`: none of them is left)."""
    _run(url, "downgrade", revision)


def _run(url: str, direction: str, revision: str) -> None:
    _make_folder(url)
    engine = open_engine(url, wait_milliseconds=_MIGRATING_MILLISECONDS)
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["engine"] = engine
    try:
        getattr(command, direction)(config, revision)
    finally:
        engine.dispose()


def _make_folder(url: str) -> None:
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite" and parsed.database:
        Path(parsed.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def _open_sqlite(url: str, wait_milliseconds: int) -> Engine:
    engine = create_engine(
        url,
        future=True,
        hide_parameters=True,
        poolclass=QueuePool,
        pool_timeout=wait_milliseconds / 1000,
        connect_args={"check_same_thread": False, "timeout": wait_milliseconds / 1000},
    )
    event.listen(engine, "connect", _set_pragmas)
    _queue_writers(engine, wait_milliseconds / 1000)
    event.listen(engine, "begin", _begin)
    return engine


def _queue_writers(engine: Engine, seconds: float) -> None:
    """Let the writers of one process in by turns.

    SQLite's own waiting is a sleep and another try, in which some of many threads starve. A
    writer who is not let in within its time fails as SQLite would have it fail.
    """
    lock = Lock()

    def take_turn(connection: Connection) -> None:
        statement = connection.get_execution_options().get(_BEGIN, _WRITING)
        if statement != _WRITING or connection.info.get(_HOLDS):
            return
        if not lock.acquire(timeout=seconds):
            error = sqlite3.OperationalError("database is locked by a writer of this process")
            raise OperationalError(statement, None, error)
        connection.info[_HOLDS] = True

    def give_turn(_connection: sqlite3.Connection, record: Any) -> None:
        if record.info.pop(_HOLDS, False):
            lock.release()

    event.listen(engine, "begin", take_turn)
    event.listen(engine, "checkin", give_turn)


def _set_pragmas(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own guesses at BEGIN stay out of the way
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    statement = connection.get_execution_options().get(_BEGIN, _WRITING)
    if statement:
        connection.exec_driver_sql(statement)


def _open_postgresql(url: str, wait_milliseconds: int) -> Engine:
    engine = create_engine(
        url,
        future=True,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=wait_milliseconds / 1000,
        connect_args={
            "connect_timeout": 2,
            "options": f"-c statement_timeout={wait_milliseconds}",
        },
    )
    event.listen(engine, "handle_error", _hide_details)
    return engine


def _hide_details(context: Any) -> None:
    """Cut the server's "Failing row contains (…)" off an error, since that is a person's words."""
    for error in (context.original_exception, context.sqlalchemy_exception):
        if error is not None and error.args:
            error.args = (str(error.args[0]).split("\nDETAIL:")[0], *error.args[1:])
