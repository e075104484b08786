"""What staff may write to and about comment cards: how long, and what is wrong with it."""

from __future__ import annotations

LONGEST_ANSWER, LONGEST_NOTE, LONGEST_NAME = 2_000, 1_000, 200
"""Characters."""


def trouble_with(text: str, longest: int) -> str:
    """The code of what is wrong with a text; "" where nothing is."""
    if not text:
        return "empty"
    return "too_long" if len(text) > longest else ""
