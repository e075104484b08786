"""What SQLite and PostgreSQL are told in different words, said once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.future import Connection


def let_nobody_else_write(connection: Connection, table: Table) -> None:
    """Keep a table for oneself until the transaction ends; others may read, and wait to write.

    On SQLite whoever writes is alone anyway.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE")


def insert_unless_there(connection: Connection, table: Table, **values: Any) -> None:
    """Insert a row, unless one with the same key or unique value is there already."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    connection.execute(dialect.insert(table).values(**values).on_conflict_do_nothing())
