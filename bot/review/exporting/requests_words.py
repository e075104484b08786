"""What the pages of a person's request say, read from `requests.yml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.review.wording import words_in

_FILE = Path(__file__).with_name("requests.yml")


def request_words() -> dict[str, Any]:
    """How kinds and tables are called, and what stands for the words of a card that is erased."""
    return words_in(_FILE)
