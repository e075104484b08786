"""Leave out emoji and other pictures before a message is encoded: they blur what its words mean."""

from __future__ import annotations

import unicodedata

PICTURES = {"So", "Sk", "Cn"}


def without_pictures(text: str) -> str:
    """The text without emoji; the text itself where it is nothing else."""
    words = "".join(c for c in text if unicodedata.category(c) not in PICTURES).strip()
    return words or text
