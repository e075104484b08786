"""The words on buttons and links about comment cards."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import yaml

WORDING: Final[dict[str, str]] = yaml.safe_load(
    Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
)
