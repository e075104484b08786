"""Runs the steps in one transaction that only one process can hold, so none sees half a step."""

from __future__ import annotations

from alembic import context
from sqlalchemy.future import Engine

from bot.records.tables import metadata

_LOCK = 6_021_776
"""Any number, the same in every process: PostgreSQL's advisory lock for migrating."""


def _migrate(engine: Engine) -> None:
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        context.configure(
            connection=connection,
            target_metadata=metadata,
            transactional_ddl=True,
            version_table="records_version",
        )
        context.run_migrations()


_migrate(context.config.attributes["engine"])
