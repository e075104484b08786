"""Scripts that people may try to get into a page, made of what stands in `payloads.txt`."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

LONGEST = 990
"""Characters, so that what is typed is not refused for its length."""
RARE = 8
"""One shape in so many is also put at the end of a long text."""
CALL = "CALL "


def payloads() -> list[str]:
    """Each call in each shape, and some far into a long text."""
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    listed = [_with_characters(line) for line in lines if line and not line.startswith("# ")]
    calls = [line[len(CALL) :] for line in listed if line.startswith(CALL)]
    shapes = [line for line in listed if not line.startswith(CALL)]
    made = [shape.replace("RAN", call) for call, shape in product(calls, shapes)]
    return list(dict.fromkeys(made + [_late(one) for one in made[: len(shapes) : RARE]]))


def _with_characters(line: str) -> str:
    return re.sub(r"<U\+([0-9A-F]{4,})>", lambda found: chr(int(found[1], 16)), line)


def _late(payload: str) -> str:
    """At the end of as much as fits before it."""
    return ("long text " * LONGEST)[: LONGEST - len(payload)] + payload
