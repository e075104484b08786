"""How often a fault is repeated: a few times in `make test`, in full with `make faults`."""

from __future__ import annotations

import os

FULL = os.environ.get("COPRO_FAULTS") == "full"


def rounds(short: int, full: int) -> int:
    """The number of rounds for this run."""
    return full if FULL else short
