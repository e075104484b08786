"""Stretches of a text that one kind of personal data takes up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import NamedTuple

MASK = "\ufffc"
LOOK_ALIKES = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\ufe0f\u20e3\u00a0", " "),
        "\uff20": "@",
        "\uff0e": ".",
        "\uff0b": "+",
        "\u2019": "'",
    }
)
DIGITS_IN_LETTERS = re.compile(r"(?<![^\W_])(?=[oOlI]{0,13}\d)[\doOlI]{3,14}(?![^\W_])")
LETTERS_AS_DIGITS = str.maketrans("oOlI", "0011")


class Span(NamedTuple):
    """From `start` up to, not with, `end`, counted in characters."""

    start: int
    end: int


Finder = Callable[[str], Iterable[Span]]


def plain(text: str) -> str:
    """The text with digits, dashes and spaces of every script as ASCII, at the same places."""
    if text.isascii():
        return text
    return "".join(map(_plain_character, text.translate(LOOK_ALIKES)))


def _plain_character(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(int(digit))
    return " " if character.isspace() else character


def with_digits_for_letters(text: str) -> str:
    """The text with the O of "O77OO" as 0 and the l of "9l23" as 1, at the same places."""
    return DIGITS_IN_LETTERS.sub(lambda found: found[0].translate(LETTERS_AS_DIGITS), text)


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with those stretches blotted out, at the same places."""
    for start, end in spans:
        text = text[:start] + MASK * (end - start) + text[end:]
    return text


def matches(pattern: re.Pattern[str], text: str, group: int | str = 0) -> list[Span]:
    """Where the pattern (or one group of it) is found."""
    return [Span(*found.span(group)) for found in pattern.finditer(text) if found[group]]


def each_in_turn(
    patterns: Iterable[re.Pattern[str]], text: str, group: int | str = 0
) -> list[Span]:
    """Where any of the patterns (or one group of it) is found, without overlaps."""
    return apart(span for pattern in patterns for span in matches(pattern, text, group))


def apart(spans: Iterable[Span]) -> list[Span]:
    """The spans that touch no other: the earliest wins, and of two the longer."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
