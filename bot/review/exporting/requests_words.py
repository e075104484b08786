"""What the pages of a person's request say, read from `requests.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def request_words() -> dict[str, Any]:
    """How kinds and tables are called, and what stands for the words of a card that is erased."""
    read: dict[str, Any] = yaml.safe_load(
        Path(__file__).with_name("requests.yml").read_text(encoding="utf-8")
    )
    return read
