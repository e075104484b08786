"""How sure a search is: whether its first entry is the answer, two are as likely, or none is.

The thresholds were chosen on asks left out of their own index, never on evaluation questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from knowledge.ranking import Hit


class Verdict(str, Enum):
    """What may honestly be said after a search."""

    SURE = "sure"
    CLOSE = "close"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Thresholds:
    """Below `unsure` likeness or `least` score nothing is answered; scores within `close` are
    asked apart, unless the likeness is `certain`.
    """

    unsure: float = 0.3
    least: float = 0.2
    close: float = 0.015
    certain: float = 0.9


def verdict(hits: Sequence[Hit], thresholds: Thresholds = Thresholds()) -> Verdict:
    """Judge the hits of one search, given best first."""
    if not hits or _far(hits[0], thresholds):
        return Verdict.UNSURE
    if hits[0].likeness < thresholds.certain and _near(hits, thresholds.close):
        return Verdict.CLOSE
    return Verdict.SURE


def _far(hit: Hit, thresholds: Thresholds) -> bool:
    return hit.likeness < thresholds.unsure or hit.score < thresholds.least


def _near(hits: Sequence[Hit], margin: float) -> bool:
    return len(hits) > 1 and hits[0].score - hits[1].score < margin
