"""Where comment cards are sent in these tests: a home of their own, with or without an edge."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.future import Engine

from actions.knowledge_base import knowledge_base
from actions.walk import records
from tests.edge.conftest import (
    edge,
    instruments,
    logs,
    make_edge,
    migrated,
    rasa,
    rasa_url,
    walked,
)
from tests.faults.small_disk import mounted
from tests.records.conftest import postgres_server, url

__all__ = [
    "edge",
    "instruments",
    "logs",
    "make_edge",
    "migrated",
    "postgres_server",
    "rasa",
    "rasa_url",
    "url",
    "walked",
]


@pytest.fixture
def card_home(
    tmp_path: Path, instruments: Path, migrated: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A home with the content of walks and empty records, which the actions of this test use."""
    shutil.copy(instruments, tmp_path / "knowledge.db")
    shutil.copy(migrated, tmp_path / "records.db")
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))
    monkeypatch.delenv("COPRO_DATABASE_URL", raising=False)
    _open_anew()
    yield tmp_path
    _open_anew()


@pytest.fixture
def engine(card_home: Path) -> Engine:
    """The records, as the actions opened them."""
    return records.engine()


@pytest.fixture
def on_small_disk(
    card_home: Path, migrated: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The records of the actions lie on a file system of a few megabytes: its folder."""
    with mounted(card_home / "small") as folder:
        shutil.copy(migrated, folder / "records.db")
        monkeypatch.setenv("COPRO_DATABASE_URL", f"sqlite:///{folder / 'records.db'}")
        _open_anew()
        yield folder
        records.engine().dispose()
        _open_anew()


def _open_anew() -> None:
    for remembered in (knowledge_base, records.engine):
        remembered.cache_clear()
