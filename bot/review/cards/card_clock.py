"""The clock of the promise: by when a card is to be answered, and how late it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from bot.council import Cards


@dataclass(frozen=True)
class Clock:
    """The last day of the promise, and the days until then; fewer than none where it is over."""

    due: date
    days_left: int

    @property
    def late(self) -> bool:
        """Whether the promise is broken."""
        return self.days_left < 0


def clock_of(promise: Cards, sent: date, today: date) -> Clock:
    """The clock of a card of that day."""
    due = promise.reply_by(sent)
    return Clock(due, (due - today).days)


def late_before(promise: Cards, today: date) -> date:
    """Cards from before this day are late, unless they were answered."""
    return today - timedelta(days=promise.reply_within_days)
