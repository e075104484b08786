"""`coproduction disclosures`: what waits for staff, and who has seen to it."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.commands.disclosures import add_arguments, run
from bot.records import audit, disclosures, notices
from bot.records.engine import migrate, open_engine
from bot.settings import PROJECT, Settings, load_settings

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=timezone.utc)


def asked(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return parser.parse_args(words)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A council that chose to be told."""
    example = (PROJECT / "council.yml").read_text(encoding="utf-8")
    council = tmp_path / "council.yml"
    council.write_text(example.replace("mode: signpost", "mode: flag"), encoding="utf-8")
    settings = replace(load_settings({"COPRO_HOME": str(tmp_path)}), council_file=council)
    migrate(settings.database_url)
    return settings


def noted(settings: Settings, *, failed: bool = False) -> str:
    engine = open_engine(settings.database_url)
    with engine.begin() as connection:
        one = disclosures.note(connection, conversation_id=None, kind="threat", now=NOW)
        if failed:
            notices.note(connection, disclosure_id=one, reason="TimeoutError", now=NOW)
    engine.dispose()
    return one


def test_the_list_tells_when_and_of_which_kind(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    one = noted(settings)
    assert run(settings, asked("list")) == 0
    told = capsys.readouterr().out
    assert f"{one}  2026-11-21 09:30  threat" in told
    assert "FAILED" not in told


def test_a_mail_that_failed_is_told(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    noted(settings, failed=True)
    run(settings, asked("list"))
    assert "THE MAIL FAILED" in capsys.readouterr().out


def test_what_is_acknowledged_waits_no_more_and_the_audit_says_who(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    one = noted(settings)
    assert run(settings, asked("acknowledge", one, "--as", "duty desk")) == 0
    assert run(settings, asked("acknowledge", one, "--as", "duty desk")) == 1
    run(settings, asked("list"))
    assert "0 waiting" in capsys.readouterr().out
    engine = open_engine(settings.database_url)
    with engine.connect() as connection:
        assert audit.check(connection).broken is None
        (row,) = connection.exec_driver_sql("SELECT actor, target FROM audit").all()
    assert tuple(row) == ("duty desk", f"disclosure {one}")
    engine.dispose()


def test_a_council_that_only_points_the_way_is_told_that_there_is_no_queue(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    run(replace(settings, council_file=PROJECT / "council.yml"), asked("list"))
    assert "no queue" in capsys.readouterr().out
