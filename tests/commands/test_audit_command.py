"""`coproduction audit verify`: an exit status that a nightly job can look at."""

from __future__ import annotations

import argparse
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.commands.audit import add_arguments, run
from bot.records import audit
from bot.records.engine import migrate, open_engine
from bot.settings import Settings, load_settings

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=timezone.utc)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = load_settings({"COPRO_HOME": str(tmp_path)})
    migrate(found.database_url)
    return found


def verify(settings: Settings) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(settings, parser.parse_args(["verify"]))


def did(settings: Settings, count: int, change: str = "") -> None:
    engine = open_engine(settings.database_url)
    with engine.begin() as connection:
        for _ in range(count):
            audit.append(
                connection, actor="Sam", action="read_card", target="x", detail={}, now=NOW
            )
        if change:
            connection.exec_driver_sql(change)
    engine.dispose()


def test_rows_that_hold_are_counted_and_the_newest_digest_is_told(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    did(settings, 3)

    assert verify(settings) == 0
    told = capsys.readouterr().out
    assert "All 3 rows hold." in told
    assert "Newest: row 3, digest " in told


def test_the_first_broken_row_is_told_and_the_exit_status_says_so(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    did(settings, 3, "UPDATE audit SET target = 'y' WHERE number = 2")

    assert verify(settings) == 1
    assert "Broken at row 2" in capsys.readouterr().out


def test_an_empty_audit_holds(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(settings) == 0
    assert capsys.readouterr().out == "All 0 rows hold.\n"
