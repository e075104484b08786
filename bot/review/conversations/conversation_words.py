"""What staff are told after they did something with a conversation; the words are in YAML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

_TOLD: Mapping[str, str] = yaml.safe_load(
    Path(__file__).with_name("conversations_told.yml").read_text(encoding="utf-8")
)


def told(code: str) -> str:
    """The sentence of a code."""
    return _TOLD[code]
