"""Erased means everywhere: nothing finds a planted phrase, no file has it, no backup revives it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest
from sqlalchemy.future import Engine

from actions.knowledge_base import knowledge_base
from actions.walk import records
from bot.cli import main
from bot.edge.card_cleaning import sweep_now
from bot.records.engine import open_engine
from bot.records.erasure import read_ledger, replay
from tests.faults.planted import DATABASES, Planted
from tests.support.edge import Edge
from tests.support.fault_rounds import figure

IDLE_MINUTES = 30


@pytest.fixture
def planted(
    make_edge: Callable[..., Edge], instruments: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Planted]:
    """Twenty phrases in an edge and actions that share a home."""
    edge = make_edge()
    shutil.copy(instruments, edge.settings.knowledge_db)
    monkeypatch.setenv("COPRO_HOME", str(edge.settings.home))
    monkeypatch.delenv("COPRO_DATABASE_URL", raising=False)
    for remembered in (knowledge_base, records.engine):
        remembered.cache_clear()
    yield Planted(edge)
    for remembered in (knowledge_base, records.engine):
        remembered.cache_clear()


def copied(home: Path, to: Path) -> None:
    """Back both databases up, or put them back."""
    to.mkdir(exist_ok=True)
    for name in DATABASES:
        for old in to.glob(f"{name}*"):
            old.unlink()
        source, target = sqlite3.connect(home / name), sqlite3.connect(to / name)
        source.backup(target)
        source.close()
        target.close()


def everybody_is_quiet(engine: Engine) -> None:
    """Move every clock back by an hour."""
    with engine.begin() as connection:
        for column, table in (
            ("last_at", "conversations"),
            ("changed_at", "walks"),
            ("made_at", "card_visits"),
            ("made_at", "card_cleanings"),
            ("began_at", "turns"),
        ):
            moved = f"datetime({column}, '-1 hour')"
            connection.exec_driver_sql(f"UPDATE {table} SET {column} = {moved}")


def test_erased_phrases_are_found_nowhere_and_a_restored_backup_forgets_them_again(
    planted: Planted,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
) -> None:
    home, backup = planted.edge.settings.home, tmp_path_factory.mktemp("backup")
    assert planted.found_by_a_query(home) == planted.phrases
    copied(home, backup)

    planted.erase_all()
    capsys.readouterr()
    main(["reply", "list", "--words", "--as", "Staff"])
    assert planted.shown(capsys.readouterr().out) == []
    assert planted.found_by_a_query(home) == []
    main(["retention"])
    assert planted.in_a_file(home) == []

    for engine in (planted.engine, planted.tracker, records.engine()):
        engine.dispose()
    copied(backup, home)
    assert planted.found_by_a_query(home) == planted.phrases
    again, tracker = (open_engine(f"sqlite:///{home / name}") for name in DATABASES)
    ledger = read_ledger(home / "erasures.txt")
    replay(again, tracker, ledger, now=datetime.now(timezone.utc))
    left = planted.found_by_a_query(home)
    assert set(left) <= {draft.card.words for draft in planted.half_written}
    everybody_is_quiet(again)
    sweep_now(again, tracker, IDLE_MINUTES)
    assert planted.found_by_a_query(home) == []
    main(["retention"])
    assert planted.in_a_file(home) == []
    figure("planted phrases: at once, in files after maintenance, after a restore", (20, 0, 0, 0))
