"""What staff set while the service runs: pure, and never more than the environment allows.

A number of theirs can only be lower than the environment's, so that nobody on a page takes away a
protection that whoever runs the service has set.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from bot.settings import Settings

OFF, BANNER, BANNER_UNTIL, OPENING = "off", "banner", "banner_until", "opening"
KEPT = ("keep_days", "card_days")
LIMITS = ("messages_per_minute", "conversations_per_minute", "cards_per_hour")
NUMBERS = KEPT + LIMITS
"""The settings of the environment that staff can lower."""

MOST_CHARACTERS: Mapping[str, int] = {OFF: 500, BANNER: 300, OPENING: 500}
_NOTHING: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True)
class ServiceSettings:
    """`off` is None while the assistant is on, else what people are told ("": the usual words).

    `banner` and `opening` are "" where there are none of their own; `changed_at` is None where
    nothing was ever set.
    """

    changed_at: datetime | None = None
    off: str | None = None
    banner: str = ""
    banner_until: date | None = None
    opening: str = ""
    numbers: Mapping[str, int] = _NOTHING

    def over(self, settings: Settings) -> Settings:
        """The environment's settings with every number that staff have lowered."""
        lower = {name: min(value, getattr(settings, name)) for name, value in self.numbers.items()}
        return replace(settings, **lower)

    def banner_on(self, day: date) -> str:
        """What stands above the chat on this day; "" for nothing."""
        over = self.banner_until is not None and day > self.banner_until
        return "" if over else self.banner

    def is_newer_than(self, other: ServiceSettings) -> bool:
        """Whether something was set here after all that the other knows."""
        if self.changed_at is None:
            return False
        return other.changed_at is None or self.changed_at > other.changed_at


def read_values(values: Mapping[str, Any], changed_at: datetime | None) -> ServiceSettings:
    """Put together what a table or a file holds by name; `ValueError` where it cannot be meant."""
    until = _text(values, BANNER_UNTIL)
    return ServiceSettings(
        changed_at=changed_at,
        off=None if values.get(OFF) is None else _text(values, OFF),
        banner=_text(values, BANNER),
        banner_until=date.fromisoformat(until) if until else None,
        opening=_text(values, OPENING),
        numbers={name: _number(values[name]) for name in NUMBERS if values.get(name) is not None},
    )


def written_values(service: ServiceSettings) -> dict[str, Any]:
    """The same as `read_values` reads, without what is not set."""
    until = service.banner_until.isoformat() if service.banner_until else ""
    words = {BANNER: service.banner, BANNER_UNTIL: until, OPENING: service.opening}
    off = {} if service.off is None else {OFF: service.off}
    return {**off, **{name: text for name, text in words.items() if text}, **service.numbers}


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name) or ""
    if not isinstance(value, str):
        raise ValueError(f"{name} is not text")
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("a limit is not a whole number above 0")
    return value
