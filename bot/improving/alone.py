"""At most one trial at a time on this machine, known for certain: the lock goes with its process.

The lock is handed on to every process of a trial, so that it is free only when all have ended.
"""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from bot.improving.working_files import FOLDER

_FILE = "trial.lock"


def take_lock(home: Path) -> int | None:
    """Take the lock, as an open file to hand on and to close; None where a trial has it."""
    folder = home / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    opened = os.open(folder / _FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(opened)
        return None
    return opened


def is_running(home: Path) -> bool:
    """Whether any process of a trial is alive."""
    lock = take_lock(home)
    if lock is not None:
        os.close(lock)
    return lock is None
