"""Which of several choices a person means by “the second one”, “number 3” or “the last”."""

from __future__ import annotations

import re

WORDS = {
    "first": 1, "1st": 1, "one": 1, "1": 1,
    "second": 2, "2nd": 2, "two": 2, "2": 2,
    "third": 3, "3rd": 3, "three": 3, "3": 3,
    "fourth": 4, "4th": 4, "four": 4, "4": 4,
    "fifth": 5, "5th": 5, "five": 5, "5": 5,
    "sixth": 6, "6th": 6, "six": 6, "6": 6,
    "seventh": 7, "7th": 7, "seven": 7, "7": 7,
    "eighth": 8, "8th": 8, "eight": 8, "8": 8,
    "ninth": 9, "9th": 9, "nine": 9, "9": 9,
    "tenth": 10, "10th": 10, "ten": 10, "10": 10,
    "last": -1, "final": -1, "bottom": -1, "top": 1, "former": 1, "latter": -1, "middle": 2,
}  # fmt: skip
ORDINAL = re.compile(
    r"\b(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th"
    r"|ninth|9th|tenth|10th|last|final|bottom|top|former|latter|middle)\b"
)
NUMBERS = r"(one|1|two|2|three|3|four|4|five|5|six|6|seven|7|eight|8|nine|9|ten|10)"
NUMBER = re.compile(
    rf"(?:^\W*(?:(?:option|choice|answer|the)\W+)*|\b(?:number|num|point|step|rung|option)\W+)"
    rf"{NUMBERS}\b|\bno\.?\W?(\d+)\b"
)


LAST = -1


def position_named(text: str, count: int) -> int | None:
    """The index (from 0) among `count` choices that the text names, or None."""
    words = text.casefold()
    match = ORDINAL.search(words) or NUMBER.search(words)
    if match is None:
        return None
    number = WORDS.get(match.group(match.lastindex or 0), 0)
    position = count - 1 if number == LAST else number - 1
    return position if 0 <= position < count else None
