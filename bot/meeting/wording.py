"""The words of `wording.yml`, the same for the page and both files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

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
