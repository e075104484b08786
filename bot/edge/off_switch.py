"""The off switch: by setting for good, by file or by staff at once and without a restart."""

from __future__ import annotations

from bot.edge.live import Live
from bot.edge.problems import Problem
from bot.edge.wording import Wording

_ENDS = (".", "!", "?")


def switched_off(live: Live, wording: Wording) -> Problem | None:
    """What everybody is told while the assistant is off; None while it is on."""
    told = live.off()
    if told is None:
        return None
    told = told or wording.labels("page")["off_usual"]
    return Problem("off", told=told if told.endswith(_ENDS) else f"{told}.")
