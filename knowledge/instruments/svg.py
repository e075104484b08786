"""Boxes of text and arrows between them as plain SVG, readable with any sans-serif letters."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

SIZE, LINE, PAD = 14, 20, 12  # pixels: letters, from line to line, inside a box
LETTER, BOLD_LETTER = 7.7, 8.7  # pixels that a letter may take on average, in broad letters too
HANGING = 9  # pixels by which what follows a bullet's first line stands in
WIDTH = 1000
STYLE = (
    f"text{{font:{SIZE}px Arial,'Liberation Sans',sans-serif;fill:#111}}"
    ".b{font-weight:bold}.h{font-size:20px;font-weight:bold}.s{font-size:13px;fill:#444}"
    ".question{fill:#eaf1fa;stroke:#1d4f91;stroke-width:2}"
    ".test{fill:#fff;stroke:#444;stroke-width:2}"
    ".outcome{fill:#fdf1dc;stroke:#8a5300;stroke-width:2}"
    ".way{fill:none;stroke:#222;stroke-width:2;marker-end:url(#tip)}"
)
TIP = (
    '<marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" '
    'orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#222"/></marker>'
)

Point = tuple[float, float]


@dataclass(frozen=True)
class Text:
    """A paragraph in a box: `look` is a class of the style, `indent` in pixels."""

    words: str
    look: str = ""
    indent: int = 0


@dataclass(frozen=True)
class Box:
    """Where a box was drawn, in pixels; `lines` are the middles of its paragraphs' first lines."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[float, ...]

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half-way down."""
        return self.y + self.height / 2


class Sheet:
    """A drawing under way, as long as what is put on it."""

    def __init__(self) -> None:
        """Begin with nothing drawn."""
        self._parts: list[str] = []
        self._bottom = 0.0

    def text(self, x: float, y: float, words: str, look: str = "") -> None:
        """One line of text; `y` is where its letters stand."""
        kind = f' class="{look}"' if look else ""
        self._parts.append(f'<text x="{x:g}" y="{y:g}"{kind}>{escape(words, quote=False)}</text>')
        self._bottom = max(self._bottom, y)

    def box(self, x: float, y: float, width: float, texts: Sequence[Text], look: str) -> Box:
        """A box as high as its paragraphs need."""
        wrapped = [self._wrapped(text, width) for text in texts]
        height = LINE * sum(map(len, wrapped)) + 2 * PAD
        self._parts.append(
            f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="6" '
            f'class="{look}"/>'
        )
        down, firsts = y + PAD, []
        for text, lines in zip(texts, wrapped, strict=True):
            firsts.append(down + LINE / 2)
            for number, line in enumerate(lines):
                hanging = HANGING if text.indent and number else 0
                left = x + PAD + text.indent + hanging
                self.text(left, down + LINE * 0.75, line, text.look)
                down += LINE
        self._bottom = max(self._bottom, y + height)
        return Box(x, y, width, height, tuple(firsts))

    def arrow(self, *points: Point) -> None:
        """An arrow along these points."""
        along = " ".join(f"{x:g},{y:g}" for x, y in points)
        self._parts.append(f'<polyline points="{along}" class="way"/>')

    def finished(self, title: str, description: str) -> str:
        """The whole drawing, with what it says in words for those who cannot see it."""
        height = self._bottom + 2 * LINE
        return "\n".join(
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" '
                'role="img" aria-labelledby="title desc">',
                f'<title id="title">{escape(title, quote=False)}</title>',
                f'<desc id="desc">{escape(description, quote=False)}</desc>',
                f"<style>{STYLE}</style>",
                f"<defs>{TIP}</defs>",
                f'<rect width="{WIDTH}" height="{height:g}" fill="#fff"/>',
                *self._parts,
                "</svg>\n",
            )
        )

    def _wrapped(self, text: Text, width: float) -> list[str]:
        letter = BOLD_LETTER if text.look == "b" else LETTER
        room = int((width - 2 * PAD - text.indent) / letter)
        return textwrap.wrap(text.words, room, break_long_words=False, break_on_hyphens=False)
