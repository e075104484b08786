"""How a tag that staff put on a conversation or a card is written, so that the same is one."""

from __future__ import annotations

LONGEST_TAG = 40


def tag_of(typed: str) -> str:
    """A tag as it is kept: "The  Lift" and "the lift" are one; "" where nothing is left."""
    return " ".join(typed.casefold().split())[:LONGEST_TAG].strip()
