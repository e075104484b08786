"""What exported files say, read from `exports.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_THEIRS = frozenset({"words", "added"})


@cache
def export_words() -> dict[str, Any]:
    """Titles of files and columns, and how values are called."""
    read: dict[str, Any] = yaml.safe_load(
        Path(__file__).with_name("exports.yml").read_text(encoding="utf-8")
    )
    return read


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
