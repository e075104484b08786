"""The generated year that the staff's pages are measured on, kept under var/bench for one day.

Tomorrow, or when what makes it or the tables have changed, it is made anew.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

from bot.settings import PROJECT
from tests.support import postgres
from tests.support.year import FULL, year_of_records

KEPT = PROJECT / "var" / "bench"
_MADE_OF = ("tests/support/year*", "tests/support/bulk.py", "bot/records/migrations/**/*.py")
_FINISHED = "finished"

Finish = Callable[[str], None]
"""What the service works out of new records by itself, done for the database at an address."""


def conversations() -> int:
    """How many conversations the year has; `COPRO_BENCH_CONVERSATIONS` makes it smaller."""
    return int(os.environ.get("COPRO_BENCH_CONVERSATIONS", FULL))


@contextmanager
def year_on_sqlite(finish: Finish) -> Iterator[str]:
    """The address of a year in SQLite."""
    folder = _folder("sqlite")
    url = f"sqlite:///{folder / 'records.db'}"
    _fill(folder, url, finish)
    yield url


@contextmanager
def year_on_postgresql(finish: Finish) -> Iterator[str]:
    """The address of a year in PostgreSQL, whose server runs until the end of the context."""
    folder = _folder("postgresql")
    with postgres.running_server(kept=folder / "data") as server:
        if not (folder / _FINISHED).exists():
            server.run_sql('DROP DATABASE IF EXISTS "year"')
            server.create_database("year")
        url = server.url("year")
        _fill(folder, url, finish)
        yield url


def _fill(folder: Path, url: str, finish: Finish) -> None:
    if (folder / _FINISHED).exists():
        return
    print(f"Making a year of {conversations():,} conversations in {folder} …", flush=True)
    year_of_records(url, conversations())
    finish(url)
    (folder / _FINISHED).touch()


def _folder(database: str) -> Path:
    """The folder of this very year; those of other days and makes are taken away."""
    today = datetime.now(timezone.utc).date()
    name = f"{database}-{conversations()}-{today}-{_made_of()}"
    for other in KEPT.glob(f"{database}-*"):
        if other.name != name:
            shutil.rmtree(other)
    folder = KEPT / name
    folder.mkdir(parents=True, exist_ok=True)
    if database == "sqlite" and not (folder / _FINISHED).exists():
        for file in folder.iterdir():
            file.unlink()
    return folder


def _made_of() -> str:
    files = sorted(file for pattern in _MADE_OF for file in PROJECT.glob(pattern))
    content = b"".join(file.read_bytes() for file in files if file.is_file())
    return hashlib.sha256(content).hexdigest()[:12]
