"""What an administrator is told after a change to the running service, by code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

_FILE = Path(__file__).with_name("service_told.yml")


def told(code: str) -> str:
    """What was just done, in words."""
    return _words()[code]


@cache
def _words() -> Mapping[str, str]:
    words: Mapping[str, str] = yaml.safe_load(_FILE.read_text(encoding="utf-8"))
    return words
