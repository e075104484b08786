"""Colours as numbers: how far two are apart, and what lies between them.

Contrast is that of WCAG 2.2 ("contrast ratio", "relative luminance"), from 1 to 21.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_STEPS = 20


class Colour(NamedTuple):
    """Red, green and blue, each from 0 to 255."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


WHITE, BLACK = Colour(255, 255, 255), Colour(0, 0, 0)


def colour(text: str) -> Colour:
    """Read `#1b4f5c` or `#fff`, with or without its sign; `ValueError` for everything else."""
    found = _HEX.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no colour; write it as #1b4f5c")
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return Colour(*bytes.fromhex(digits))


def luminance(of: Colour) -> float:
    """How bright a colour is to the eye, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(part / 255) for part in of)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """The first colour with this share (0 to 1) of the second in it."""
    return Colour(*(round(a + (b - a) * share) for a, b in zip(one, other, strict=True)))


def readable(wanted: Colour, on: Sequence[Colour], towards: Colour, least: float) -> Colour:
    """The colour nearest to the wanted one, on the way to another, that stands out on all these."""
    for step in range(_STEPS):
        tried = mixed(wanted, towards, step / _STEPS)
        if all(contrast(tried, each) >= least for each in on):
            return tried
    return towards


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
