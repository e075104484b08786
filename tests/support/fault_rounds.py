"""How often a fault is repeated: a few times in `make test`, in full with `make faults`.

`COPRO_FAULTS=0.05` runs a twentieth of the full rounds, to try them on a busy machine.
"""

from __future__ import annotations

import os

FULL = os.environ.get("COPRO_FAULTS") == "full"


def rounds(short: int, full: int) -> int:
    """The number of rounds for this run."""
    if FULL:
        return full
    return max(short, round(full * _share()))


def figure(what: str, measured: object) -> None:
    """Tell what a run measured, for `docs/figures.md`; `pytest -rP` shows it."""
    print(f"figure | {what} | {measured}")


def _share() -> float:
    try:
        return float(os.environ.get("COPRO_FAULTS", ""))
    except ValueError:
        return 0.0
