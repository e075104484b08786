"""What a search of staff finds, kept by the database itself as messages come, change and go.

Both databases are asked the same: whole words without their endings, in any order or as a phrase.
Each is told so in a language of its own, in the `.sql` files beside this one.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import Connection

_HERE = Path(__file__).parent


def keep(connection: Connection) -> None:
    """Keep what is said from now on, and what was said before."""
    _run(connection, f"searched_words_{connection.dialect.name}.sql")


def let_go(connection: Connection) -> None:
    """Keep it no longer."""
    _run(connection, f"searched_words_{connection.dialect.name}_down.sql")


def _run(connection: Connection, name: str) -> None:
    escaped = connection.dialect.name == "postgresql"  # its driver reads % as a gap to fill
    for statement in (_HERE / name).read_text(encoding="utf-8").strip().split("\n\n"):
        if not statement.startswith("--"):
            connection.exec_driver_sql(statement.replace("%", "%%") if escaped else statement)
