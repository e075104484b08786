"""The records, opened for one command: brought up to date first, and closed whatever happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.future import Engine

from bot.records.engine import WAIT_MILLISECONDS, migrate, open_engine
from bot.settings import Settings

PATIENT_MILLISECONDS = 60_000
"""For statements that go through everything: at a command nobody waits on a page."""


@contextmanager
def opened_records(
    settings: Settings, wait_milliseconds: int = WAIT_MILLISECONDS
) -> Iterator[Engine]:
    """Lend the records of these settings."""
    migrate(settings.database_url)
    engine = open_engine(settings.database_url, wait_milliseconds=wait_milliseconds)
    try:
        yield engine
    finally:
        engine.dispose()
