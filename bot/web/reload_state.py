"""How far taking over changed content has come, for whoever looks: a file and a lock beside it.

The lock goes with its process, so a reload that was killed is known to be over.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timezone
from pathlib import Path

READING, BUILDING, DONE, FAILED = "reading", "building", "done", "failed"
_STATE, _LOCK = "reload.json", "reload.lock"


@dataclass(frozen=True)
class ReloadState:
    """`step` is where it stands; `old` and `new` are versions of content (the same: no change).

    `behind`: the model was trained from other content, and only `make build` trains it.
    `problem` says what was refused.
    """

    step: str
    at: str
    entries: int = 0
    old: str = ""
    new: str = ""
    behind: bool = False
    problem: str = ""

    @property
    def moment(self) -> datetime:
        """When this was so."""
        return datetime.fromisoformat(self.at)


class Reporting:
    """Writes each step of one reload."""

    def __init__(self, home: Path) -> None:
        self._file = home / _STATE
        self._state = ReloadState(READING, "")

    def step(self, step: str, **found: str | int | bool) -> ReloadState:
        """Note the next step, and what is known by now."""
        at = datetime.now(timezone.utc).isoformat()
        self._state = replace(self._state, step=step, at=at, **found)  # type: ignore[arg-type]
        half_done = self._file.with_name(f"{self._file.name}.part")
        half_done.write_text(json.dumps(asdict(self._state)), encoding="utf-8")
        os.replace(half_done, self._file)
        return self._state


def last_state(home: Path) -> ReloadState | None:
    """How the last reload stands or ended; None where there was none, or it cannot be read.

    One whose process is gone before it ended has failed.
    """
    try:
        state = ReloadState(**json.loads((home / _STATE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    if state.step in {DONE, FAILED} or is_running(home):
        return state
    return replace(state, step=FAILED)


def is_running(home: Path) -> bool:
    """Whether a reload is at work now."""
    with alone(home) as free:
        return not free


@contextmanager
def alone(home: Path) -> Iterator[bool]:
    """Hold the lock meanwhile; False where somebody else has it."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    opened = os.open(home / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(opened)
