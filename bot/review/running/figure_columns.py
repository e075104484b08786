"""Where the columns of a chart stand; a template draws them, and a table has their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 640, 180
_GAP = 0.25  # of the room of a column
_ROUND = (1, 2, 5)


@dataclass(frozen=True)
class Block:
    """A piece of a column, in the units of the drawing."""

    name: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Columns:
    """A chart: its pieces, and the number its top line stands for."""

    blocks: Sequence[Block]
    top: int


def columns(parts: Sequence[Mapping[str, int]], names: Sequence[str]) -> Columns:
    """One column for each part, the pieces of `names` one on the other, the first at the bottom."""
    highest = max((sum(part.get(name, 0) for name in names) for part in parts), default=0)
    top = round_above(highest)
    room = WIDTH / max(1, len(parts))
    blocks = []
    for place, part in enumerate(parts):
        below = 0
        for name in names:
            value = part.get(name, 0)
            height = HEIGHT * value / top
            if value:
                x, y = room * (place + _GAP / 2), HEIGHT - HEIGHT * below / top - height
                blocks.append(Block(name, _two(x), _two(y), _two(room * (1 - _GAP)), _two(height)))
            below += value
    return Columns(blocks, top)


def round_above(number: int) -> int:
    """The first of 1, 2, 5, 10, 20, 50 … that is not below a number."""
    power = 1
    while True:
        for step in _ROUND:
            if step * power >= number:
                return step * power
        power *= 10


def _two(number: float) -> float:
    return round(number, 2)
