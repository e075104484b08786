"""What stands in an address or a field as text, read as a number or a day where it is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Item = TypeVar("Item")

_MOST_DIGITS = 9


@dataclass(frozen=True)
class OnePage(Generic[Item]):
    """Some of a list: page `at` of so many `pages`, both counted from 1."""

    items: Sequence[Item]
    at: int
    pages: int


def number_in(text: str) -> int | None:
    """The whole number that a text is; None for any other text, and for a number beyond sense."""
    plain = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
    return int(text) if plain else None


def day_in(text: str) -> date | None:
    """The day that a text is, as YYYY-MM-DD; None for any other text, and for another age."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year < 3000 else None


def one_page(every: Sequence[Item], asked: str, size: int) -> OnePage[Item]:
    """The page that an address asks for; the nearest there is where it asks for another."""
    pages = max(1, -(-len(every) // size))
    number = number_in(asked)
    at = 1 if number is None else min(pages, max(1, number))
    return OnePage(every[(at - 1) * size : at * size], at, pages)
