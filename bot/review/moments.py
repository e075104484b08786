"""Moments and days as the staff's pages write them: the clock on a wall in the United Kingdom."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

UNITED_KINGDOM = ZoneInfo("Europe/London")


def moment(at: datetime) -> str:
    """A moment with its time, as on GOV.UK: 3 March 2026, 9:05am."""
    there = at.astimezone(UNITED_KINGDOM)
    half = "am" if there.hour < 12 else "pm"
    return f"{day(there.date())}, {there.hour % 12 or 12}:{there.minute:02}{half}"


def day(on: date) -> str:
    """A day as on GOV.UK: 3 March 2026. Of a moment, the day it was there."""
    if isinstance(on, datetime):
        on = on.astimezone(UNITED_KINGDOM).date()
    return f"{on.day} {on:%B %Y}"


def begins(on: date) -> datetime:
    """The moment in UTC at which a day begins there, which in summer is the evening before."""
    return datetime.combine(on, time(), UNITED_KINGDOM).astimezone(timezone.utc)


def ends(on: date) -> datetime:
    """The moment in UTC at which the next day begins there."""
    return begins(on + timedelta(days=1))


def today(now: datetime) -> date:
    """The day it is there."""
    return now.astimezone(UNITED_KINGDOM).date()
