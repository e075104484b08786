"""Starting and stopping as a person does: one command, Ctrl-C, and nothing is left behind."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.settings import PROJECT
from tests.support.stack import Stack, new_stack, until

GONE_SECONDS = 20.0


def alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not asked after yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(") ", 1)[1][0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.fixture
def half_started(tmp_path: Path) -> Stack:
    """A service of its own that is stopped while it starts, which takes no model's loading."""
    return new_stack(tmp_path / "home")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_stop_while_starting_leaves_no_process(half_started: Stack, number: int) -> None:
    command = subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "run"],
        cwd=PROJECT,
        env=half_started.environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    half_started._command = command
    log = half_started.home / "logs" / "supervisor.log"
    every = len(half_started.ports)
    until(lambda: log.exists() and log.read_text().count("spawned") == every, 30.0)
    pids = half_started.pids()
    time.sleep(0.5)

    command.send_signal(number)

    assert command.wait(GONE_SECONDS) == 0
    assert [pid for pid in pids if alive(pid)] == []


def test_a_second_service_at_the_same_ports_is_refused_in_a_sentence(stack: Stack) -> None:
    second = subprocess.run(
        [sys.executable, "-m", "bot.cli", "run"],
        cwd=PROJECT,
        env=stack.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )

    assert second.returncode == 1
    assert "is in use by another program" in second.stderr
    assert "Traceback" not in second.stderr
    assert stack.ready()


def test_a_question_can_be_asked_from_the_command_line(stack: Stack) -> None:
    asked = subprocess.run(
        [sys.executable, "-m", "bot.cli", "ask", "what is co-production?"],
        cwd=PROJECT,
        env=stack.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )

    assert asked.returncode == 0, asked.stderr
    assert "Staffordshire Co-production Toolkit" in asked.stdout
