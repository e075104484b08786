"""What exported files say, read from `exports.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.review.wording import words_in

_FILE = Path(__file__).with_name("exports.yml")
_THEIRS = frozenset({"words", "added"})


def export_words() -> dict[str, Any]:
    """Titles of files and columns, and how values are called."""
    return words_in(_FILE)


def columns_of(what: str, *, words: bool) -> dict[str, str]:
    """The titles of an export's columns by name, in order; with people's words or without."""
    columns: dict[str, str] = export_words()[what]["columns"]
    return {name: title for name, title in columns.items() if words or name not in _THEIRS}


def named(value: str | bool | None) -> str:
    """How a value of ours is called; what is unknown stands for itself, and None is ""."""
    if value is None:
        return ""
    key = ("yes" if value else "no") if isinstance(value, bool) else value
    return str(export_words()["values"].get(key, key))
