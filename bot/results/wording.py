"""The words of `wording.yml`, and days as people write them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

_FILE = Path(__file__).with_name("wording.yml")


@cache
def labels() -> dict[str, Any]:
    """Every label, as templates use them; each gap in braces is filled where it is shown."""
    words: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return words


def say(name: str, **values: str | int) -> str:
    """One label with its gaps filled; `KeyError` where there is none of that name."""
    return str(labels()[name]).format_map(values)


def day_of(moment: datetime) -> str:
    """The day in the United Kingdom at that moment: 21 November 2026."""
    return day_in_words(moment.astimezone(_united_kingdom()).date())


def day_in_words(day: date) -> str:
    """A day as people write it, the same whatever language the machine speaks."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@cache
def _united_kingdom() -> tzinfo | None:
    """The time zone, or the machine's own where it has no time zone data."""
    try:
        return ZoneInfo("Europe/London")
    except ZoneInfoNotFoundError:
        return None


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
