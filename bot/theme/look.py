"""The look a council chooses: four colours and a font, and which of them nobody could read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bot.theme.colour import Colour, colour, contrast

TEXT, SHAPE = 4.5, 3.0
"""The least contrast of words, and of the shapes one has to make out (WCAG 1.4.3 and 1.4.11)."""

COLOURS = ("accent", "accent_text", "background", "text")
FONTS = {
    "arial": 'Arial, "Liberation Sans", sans-serif',
    "georgia": 'Georgia, "Times New Roman", serif',
    "helvetica": '"Helvetica Neue", Helvetica, Arial, sans-serif',
    "system": 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
    "tahoma": "Tahoma, Verdana, sans-serif",
    "trebuchet": '"Trebuchet MS", Tahoma, sans-serif',
    "verdana": "Verdana, Tahoma, sans-serif",
}
"""Fonts that are on people's own devices, so that nothing is fetched from anywhere."""


class Look(NamedTuple):
    """Colours and font of the pages; the colours of a header are those of the accent."""

    accent: Colour
    accent_text: Colour
    background: Colour
    text: Colour
    font: str


OURS = Look(
    accent=colour("#1b4f5c"),
    accent_text=colour("#ffffff"),
    background=colour("#ffffff"),
    text=colour("#10191b"),
    font="helvetica",
)
"""The look where nobody chose another; `static/style.css` has these colours."""

PAIRS = (
    ("accent_text", "accent", TEXT),
    ("text", "background", TEXT),
    ("accent", "background", SHAPE),
)
"""What has to be told apart from what, and by how much at least."""


def with_colours(look: Look, colours: Mapping[str, Colour]) -> Look:
    """The look with some of its colours changed."""
    return Look(**{**look._asdict(), **colours})


@dataclass(frozen=True)
class Fault:
    """Two colours that are too near each other."""

    name: str
    on: str
    ratio: float
    least: float

    def __str__(self) -> str:
        ratio = int(self.ratio * 100) / 100
        return (
            f"{self.name} on {self.on} has a contrast of {ratio:.2f}:1, "
            f"and must have at least {self.least}:1"
        )


def faults(look: Look) -> list[Fault]:
    """Each pair of colours that some people could not tell apart."""
    found = []
    for name, on, least in PAIRS:
        ratio = contrast(getattr(look, name), getattr(look, on))
        if ratio < least:
            found.append(Fault(name, on, ratio, least))
    return found
