"""Switching off and on by command, also without a database; and the days that staff lowered."""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.cli import main
from bot.edge.live import Live
from bot.records import audit, conversations, service_settings
from bot.records.audit_tables import audit as acts
from bot.records.engine import migrate, open_engine, reading
from bot.settings import Settings, load_settings


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    for name in [name for name in os.environ if name.startswith("COPRO_")]:
        monkeypatch.delenv(name)  # a service of other tests may still run with its own
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))
    return load_settings({"COPRO_HOME": str(tmp_path)})


def test_a_command_switches_off_with_a_message_and_on_again(settings: Settings) -> None:
    assert main(["off", "Back on Monday"]) == 0
    assert Live(settings).off() == "Back on Monday"
    assert main(["on"]) == 0
    assert Live(settings).off() is None

    engine = open_engine(settings.database_url)
    with reading(engine) as connection:
        names = connection.execute(select(acts.c.action).order_by(acts.c.number)).scalars().all()
        assert audit.check(connection).broken is None
    engine.dispose()
    assert names == ["switch_off", "switch_on"]


def test_it_switches_off_without_a_database_and_says_what_was_not_done(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    (settings.home / "records.db").mkdir()

    assert main(["off"]) == 0

    assert Live(settings).off() == ""
    assert "not in the audit" in capsys.readouterr().out


def test_it_stays_off_where_the_records_cannot_be_reached(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    (settings.home / "records.db").mkdir()
    main(["off"])

    assert main(["on"]) == 1

    assert Live(settings).off() == ""
    assert "stays off" in capsys.readouterr().err


def test_the_nightly_run_forgets_by_the_days_that_staff_set(settings: Settings) -> None:
    migrate(settings.database_url)
    engine = open_engine(settings.database_url)
    now = datetime.now(timezone.utc)
    with engine.begin() as connection:
        for days in (5, 9):
            at = now - timedelta(days=days)
            conversations.start(
                connection, token_hash=str(days), area=None, reading="standard", now=at
            )
        service_settings.change(connection, {"keep_days": 7}, by="jo", now=now)

    assert main(["retention"]) == 0

    with reading(engine) as connection:
        assert conversations.by_token_hash(connection, "5") is not None
        assert conversations.by_token_hash(connection, "9") is None
    engine.dispose()
