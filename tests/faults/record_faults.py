"""What can be wrong with the records while a card is sent, put in place under an open engine."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from random import Random

from sqlalchemy import event
from sqlalchemy.future import Engine

from tests.faults.small_disk import filled
from tests.stack.test_faults import locked

HANGS_SECONDS = 0.6
FEWEST_STATEMENTS = 3
"""Sending, stopping and taking back all have more statements than this."""

Fault = Callable[[Engine, Random], AbstractContextManager[None]]


@contextmanager
def read_only(engine: Engine, _chance: Random) -> Iterator[None]:
    """Every write is refused, as on a file system that may only be read."""

    def set_pragma(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA query_only = ON")

    with _listening(engine, "connect", set_pragma):
        engine.dispose()
        yield
    engine.dispose()


@contextmanager
def held_by_another(engine: Engine, _chance: Random) -> Iterator[None]:
    """Another program writes for a long time."""
    with locked(_file(engine)):
        yield


@contextmanager
def without_space(engine: Engine, _chance: Random) -> Iterator[None]:
    """The disk is full, which must be a small one."""
    engine.dispose()
    with filled(_file(engine).parent):
        yield


@contextmanager
def failing(engine: Engine, chance: Random) -> Iterator[None]:
    """One of the first statements fails in the disk."""
    at, ran = chance.randint(1, FEWEST_STATEMENTS), 0

    def fail(*_: object) -> None:
        nonlocal ran
        ran += 1
        if ran >= at:
            raise sqlite3.OperationalError("disk I/O error")

    with _listening(engine, "before_cursor_execute", fail):
        yield


@contextmanager
def hanging(engine: Engine, chance: Random) -> Iterator[None]:
    """One of the first statements takes longer than anybody waits."""
    at, ran = chance.randint(1, FEWEST_STATEMENTS), 0

    def hang(*_: object) -> None:
        nonlocal ran
        ran += 1
        if ran == at:
            time.sleep(HANGS_SECONDS)

    with _listening(engine, "before_cursor_execute", hang):
        yield


FAULTS: tuple[Fault, ...] = (read_only, held_by_another, failing, hanging)


@contextmanager
def _listening(engine: Engine, which: str, heard: Callable[..., None]) -> Iterator[None]:
    event.listen(engine, which, heard)
    try:
        yield
    finally:
        event.remove(engine, which, heard)


def _file(engine: Engine) -> Path:
    return Path(str(engine.url.database))
