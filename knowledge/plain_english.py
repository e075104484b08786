"""Sentences and words, counted as a reader would."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9‘“\"'(])")


def sentences(text: str) -> list[str]:
    """Split plain English into its sentences."""
    return [part for part in SENTENCE_END.split(text) if part]


def count_words(text: str) -> int:
    """Count words as a reader would: runs without white space that hold a letter or digit."""
    return sum(any(c.isalnum() for c in word) for word in text.split())
