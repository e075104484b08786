"""What a command prints is its own: nothing that an operator could not act on."""

from __future__ import annotations

import subprocess
import sys

from bot.settings import PROJECT


def test_a_command_prints_no_warning_of_what_it_is_built_with() -> None:
    asked = [sys.executable, "-m", "bot.cli", "staff", "--help"]

    done = subprocess.run(asked, cwd=PROJECT, capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stderr) == (0, "")
