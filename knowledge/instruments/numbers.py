"""Numbers from 1 to 10 in any form people give them: “7”, “seven”, “about 7/10”, “a six”."""

from __future__ import annotations

import re

from knowledge.instruments.model import HIGHEST, LOWEST

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zero": 0, "nought": 0, "nil": 0,
}  # fmt: skip
OUT_OF_TEN = re.compile(r"\s*(?:/|out of|outof|over)\s*(?:10|ten)\b")
ONE_NUMBER = rf"\d+(?:[.,]\d{{1,2}})?|{'|'.join(WORDS)}"
NUMBER = re.compile(rf"(?<![\w.,-])({ONE_NUMBER})(?:ish)?(?![\w]|[.,]\d)")
BETWEEN = re.compile(rf"\b({ONE_NUMBER})\s?[-–—]\s?(?=(?:{ONE_NUMBER})\b)")  # “6-7”
DIGIT = re.compile(r"\d")
MINUS = re.compile(r"\bminus\s+")
NO_NUMBER = re.compile(  # “nobody, no one”, “the one about money”, “the second one”
    r"\b(?:no|any|some|every|each|the|this|that|which|other|another|last|first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth)[ -]one\b|\bone of\b"
)
HALF = re.compile(r"\s+and a half\b|\s*½")


def number_in(text: str) -> float | None:
    """The one number that a text names, as it was given; None where there is none, or several.

    “Between 6 and 7” is several, and so is left to be asked again.
    """
    words = NO_NUMBER.sub(" ", OUT_OF_TEN.sub("", text.casefold()))
    words = BETWEEN.sub(r"\1 ", MINUS.sub("-", words))
    found = NUMBER.findall(words)
    if len(found) != 1:
        return None
    number = float(WORDS.get(found[0], -1)) if found[0] in WORDS else _decimal(found[0])
    return number + 0.5 if HALF.search(words) else number


def names_number(text: str) -> bool:
    """Whether any number is named, though it may be one of several, or none from 1 to 10."""
    words = NO_NUMBER.sub(" ", text.casefold())
    return bool(DIGIT.search(words) or NUMBER.search(words))


def on_scale(number: float | None) -> int | None:
    """The number as a whole one from 1 to 10; None where it is none of these."""
    whole = number is not None and number == int(number) and LOWEST <= number <= HIGHEST
    return int(number) if number is not None and whole else None


def _decimal(digits: str) -> float:
    return float(digits.replace(",", "."))
