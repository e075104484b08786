"""Days and times as people in the United Kingdom write them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def today() -> date:
    """The day it is there."""
    return datetime.now(UNITED_KINGDOM).date()


def day_in_words(day: date) -> str:
    """A day as on GOV.UK: 3 March 2026."""
    return f"{day.day} {day:%B %Y}"


def clock(at: datetime) -> str:
    """A time as on GOV.UK: 9:05am."""
    there = at.astimezone(UNITED_KINGDOM)
    return f"{there.hour % 12 or 12}:{there.minute:02}{'am' if there.hour < 12 else 'pm'}"


def _united_kingdom() -> tzinfo | None:
    """The time zone, or the machine's own where it has no time zone data."""
    try:
        return ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        return None


UNITED_KINGDOM = _united_kingdom()
