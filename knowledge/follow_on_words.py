"""The words of `follow_on.yml`, by which a message is known to follow on from an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

_WRITTEN: dict[str, Any] = yaml.safe_load(
    Path(__file__).with_name("follow_on.yml").read_text(encoding="utf-8")
)

FILLER = frozenset(_WRITTEN["filler"].split())
CUES = frozenset(_WRITTEN["others"].split())
WALKING = FILLER | frozenset(_WRITTEN["walking"].split())
COMPARING = frozenset(_WRITTEN["comparing"].split())
ADDS: list[str] = _WRITTEN["adds"]
LEANS: list[str] = _WRITTEN["leans"]
POINTS_BACK: list[str] = _WRITTEN["points_back"]
ITEMS = frozenset(_WRITTEN["items"].split())
RUNGS = frozenset(_WRITTEN["rungs"].split())
AFTER_ITEM = frozenset(_WRITTEN["after_item"].split())
ASKING = frozenset(_WRITTEN["asking"].split())
PLACES: dict[str, int] = _WRITTEN["places"]
ENDS: dict[str, int] = _WRITTEN["ends"]
BESIDE: dict[str, int] = _WRITTEN["beside"]
BELOW: list[str] = _WRITTEN["below"]
ABOVE: list[str] = _WRITTEN["above"]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
