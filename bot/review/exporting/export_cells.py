"""What stands in one cell of an exported file: what people typed stays text in every program.

A spreadsheet takes a cell that begins with one of a few signs for a formula and runs it, also where
odd spaces stand before it, or the sign is a wide or raised form of itself. Such a cell is given an
apostrophe in front, as OWASP advises; it does the same when the file is turned into another kind.
"""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

from bot.results.cleaning import clean

Cell = str | int | float | date | datetime | None
"""What a cell may hold; a moment has no zone by then: it is the clock on the wall."""

_SIGNS = frozenset("=+-@\N{MINUS SIGN}|%")
_FIRST = frozenset("\t\n")
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that nobody can see; spaces and marks are known by their kind."""
_UNSEEN = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"})


def harmless(text: str) -> str:
    """The text for a cell: what no file may hold is left out, and none of it is a formula."""
    plain = clean(text)
    return f"'{plain}" if plain[:1] in _FIRST or _is_formula(plain) else plain


def _is_formula(text: str) -> bool:
    first = next((sign for sign in text if not _is_unseen(sign)), "")
    return unicodedata.normalize("NFKC", first)[:1] in _SIGNS


def _is_unseen(sign: str) -> bool:
    return sign in _BLANKS or unicodedata.category(sign) in _UNSEEN
