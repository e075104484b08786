"""Nightly maintenance, after which no file of the database holds words that were deleted."""

from __future__ import annotations

from sqlalchemy import inspect
from sqlalchemy.future import Connection, Engine

from bot.records.engine import outside_transaction
from bot.records.tables import metadata

SEARCHED = "said_words"
"""SQLite's index of what staff search for; it is kept by triggers on the messages."""


def maintain(engine: Engine) -> bool:
    """Rewrite the database without its gaps; False where another process stood in the way.

    For the records and for Rasa's tracker alike. SQLite's write-ahead log is emptied too. On
    PostgreSQL each table is locked while it is rewritten; its own write-ahead log is the server's
    to recycle (`docs/privacy.md`).
    """
    with outside_transaction(engine) as connection:
        if engine.dialect.name == "sqlite":
            return _maintain_sqlite(connection)
        _maintain_postgresql(connection)
        return True


def _maintain_sqlite(connection: Connection) -> bool:
    if SEARCHED in inspect(connection).get_table_names():
        # Words that went are only struck out in the index of searches, until it is put together.
        connection.exec_driver_sql(f"INSERT INTO {SEARCHED} ({SEARCHED}) VALUES ('optimize')")
    connection.exec_driver_sql("VACUUM")
    busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
    return not busy


def _maintain_postgresql(connection: Connection) -> None:
    ours = {*metadata.tables, "events"}
    connection.exec_driver_sql("SET statement_timeout = 0")
    try:
        for name in sorted(ours & set(inspect(connection).get_table_names())):
            connection.exec_driver_sql(f'VACUUM (FULL, ANALYZE) "{name}"')
    finally:
        connection.exec_driver_sql("RESET statement_timeout")
