"""Which of several choices a person means by “the second one”, “number 3” or “the last”."""

from __future__ import annotations

import re

WORDS = {
    "first": 1, "1st": 1, "one": 1, "1": 1,
    "second": 2, "2nd": 2, "two": 2, "2": 2,
    "third": 3, "3rd": 3, "three": 3, "3": 3,
    "fourth": 4, "4th": 4, "four": 4, "4": 4,
    "last": -1, "bottom": -1, "top": 1, "former": 1, "latter": -1, "middle": 2,
}  # fmt: skip
ORDINAL = re.compile(
    r"\b(first|1st|second|2nd|third|3rd|fourth|4th|last|bottom|top|former|latter|middle)\b"
)
NUMBER = re.compile(
    r"^\W*(?:(?:number|option|choice|answer|no|the)\W+)*(one|1|two|2|three|3|four|4)\b"
)


def position_named(text: str, count: int) -> int | None:
    """The index (from 0) among `count` choices that the text names, or None."""
    words = text.casefold()
    match = ORDINAL.search(words) or NUMBER.search(words)
    if match is None:
        return None
    number = WORDS[match.group(1)]
    position = count - 1 if number == -1 else number - 1
    return position if 0 <= position < count else None
