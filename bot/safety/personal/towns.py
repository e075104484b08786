"""Towns, counties and countries: what may stand at the end of an address, and is nobody's name."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml


@lru_cache(maxsize=1)
def towns() -> tuple[str, ...]:
    """All of towns.yml, the longest first."""
    read = yaml.safe_load(Path(__file__).with_name("towns.yml").read_text(encoding="utf-8"))
    return tuple(sorted({name for row in read["towns"] for name in row}, key=len, reverse=True))


TOWN: Final = rf"(?:(?:{'|'.join(map(re.escape, towns()))})\b)"
