"""The words of what is under an answer, and of a saved chat."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.council import Council
from bot.edge.wording import Wording

_FILE = Path(__file__).with_name("answer_wording.yml")
_SECTIONS = ("parts", "tools", "text_size", "save", "saved")


def answer_words(council: Council) -> Mapping[str, Mapping[str, Any]]:
    """Every section, for one council; gaps that are filled later stay."""
    words = Wording(council, _FILE)
    return {section: words.labels(section) for section in _SECTIONS}
