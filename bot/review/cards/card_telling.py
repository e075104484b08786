"""What is told after an act with a card or a reply; the words stand in `cards_told.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("cards_told.yml")


def told(name: str, **values: str | int) -> str:
    """One text with its gaps filled; `KeyError` where there is none of that name."""
    return str(_lines()[name]).format_map(values)


@cache
def _lines() -> dict[str, Any]:
    lines: dict[str, Any] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return lines
