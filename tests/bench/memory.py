"""How much memory processes take, what they share counted once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def megabytes(pids: Iterable[int]) -> float:
    """The proportional set size of these processes together, in MB of 1024 squared bytes."""
    return sum(_kilobytes(pid) for pid in pids) / 1024


def _kilobytes(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
