"""The lists that a word may be in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Lists:
    """Words known beforehand; evidence and no more, since many are in several."""

    first: Collection[str]
    last: Collection[str]
    places: Collection[str]
    common: Mapping[str, int]
    """How often a word was seen in texts without names."""
