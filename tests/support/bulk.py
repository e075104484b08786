"""Writing very many rows quickly, to either database, through the tables as they are."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from random import Random
from typing import Any

from sqlalchemy.engine import make_url

from bot.records.engine import open_engine, outside_transaction

Row = Sequence[Any]
"""Values that both databases read alike: text, numbers, None; moments and JSON already as text."""
Columns = Mapping[str, Sequence[str]]
"""The columns of each table, tables in an order in which rows lead to rows that are there."""

_PATIENCE = 3_600_000  # milliseconds: what is written here takes minutes
_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def write_rows(url: str, columns: Columns, batches: Iterable[Mapping[str, list[Row]]]) -> None:
    """Write every batch, rows by table, and let the database look at what it holds."""
    if make_url(url).get_backend_name() == "sqlite":
        _write_sqlite(str(make_url(url).database), columns, batches)
    else:
        _write_postgresql(url, columns, batches)
    engine = open_engine(url, wait_milliseconds=_PATIENCE)
    with outside_transaction(engine) as connection:
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()


def new_id(chance: Random) -> str:
    """An id as rows have them, the same for the same seed."""
    return f"{chance.getrandbits(128):032x}"


def new_hash(chance: Random) -> str:
    """What stands where a SHA-256 would."""
    return f"{chance.getrandbits(256):064x}"


def as_text(moment: datetime) -> str:
    """A moment in UTC as both databases read it."""
    return moment.replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")


def _write_sqlite(path: str, columns: Columns, batches: Iterable[Mapping[str, list[Row]]]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -500000")
    for batch in batches:
        connection.execute("BEGIN IMMEDIATE")
        for table, names in columns.items():
            gaps = ", ".join("?" * len(names))
            into = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({gaps})"
            connection.executemany(into, batch.get(table, []))
        connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _write_postgresql(
    url: str, columns: Columns, batches: Iterable[Mapping[str, list[Row]]]
) -> None:
    engine = open_engine(url, wait_milliseconds=_PATIENCE)
    connection = engine.raw_connection()
    cursor: Any = connection.cursor()
    cursor.execute("SET TIME ZONE 'UTC'")
    for batch in batches:
        for table, names in columns.items():
            lines = io.StringIO("".join(map(_line, batch.get(table, []))))
            cursor.copy_expert(f"COPY {table} ({', '.join(names)}) FROM STDIN", lines)
        connection.commit()
    connection.close()
    engine.dispose()


def _line(row: Row) -> str:
    return "\t".join("\\N" if v is None else str(v).translate(_ESCAPED) for v in row) + "\n"
