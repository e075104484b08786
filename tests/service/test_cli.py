"""The command line tells every trouble in a sentence, with an exit status that scripts can read."""

from __future__ import annotations

import re
import socket
import subprocess
from pathlib import Path

import pytest

from bot.cli import main
from bot.commands import COMMANDS
from bot.settings import PROJECT
from tests.support.shipped import shipped_content


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPRO_HOME", str(tmp_path))
    return tmp_path


def test_a_wrong_setting_is_told_by_name_and_with_what_would_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COPRO_EDGE_PORT", "eighty")

    assert main(["build"]) == 1

    told = capsys.readouterr().err
    assert "COPRO_EDGE_PORT is 'eighty': it must be a whole number from 1 to 65535." in told
    assert "Traceback" not in told


def test_a_question_with_nothing_running_says_how_to_start_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    monkeypatch.setenv("COPRO_EDGE_PORT", str(port))

    assert main(["ask", "what is it?"]) == 1
    assert "make run" in capsys.readouterr().err


def test_a_missing_council_file_is_told_by_its_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COPRO_COUNCIL_FILE", "/nowhere/council.yml")

    assert main(["check"]) == 1
    assert "/nowhere/council.yml" in capsys.readouterr().err


def test_a_check_counts_entries_and_instruments(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check"])

    counted = re.search(r"(\d+) entries and (\d+) instruments", capsys.readouterr().out)
    assert counted is not None
    assert [int(count) for count in counted.groups()] == [
        len(shipped_content().entries),
        len(shipped_content().instruments),
    ]


def test_retention_runs_on_a_home_where_nothing_was_said_yet(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["retention"]) == 0
    assert "older than 90 days" in capsys.readouterr().out


def test_an_unknown_command_is_refused_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["dance"])

    assert refused.value.code == 2
    assert all(command.name in capsys.readouterr().err for command in COMMANDS[:1])


def test_help_names_every_command_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])

    told = capsys.readouterr().out
    lines = [line.split() for line in told.splitlines()]
    assert {command.name for command in COMMANDS} <= {line[0] for line in lines if line}


def test_make_help_lists_every_target() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split())

    told = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert {line.split()[0] for line in told.splitlines()} == targets
