"""What the dialogue acts are called on the staff's pages, and which of them can be taught."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.improving.acts import Examples, taught_acts

_WORDS = Path(__file__).parent / "acts.yml"


def act_title(act: str) -> str:
    """What somebody does, in plain words; an act of another version stands for itself."""
    words = _words()
    title: str = words["acts"].get(act) or words["others"].get(act) or act
    return title


def acts_to_choose() -> dict[str, dict[str, str]]:
    """The title of each topic, and of its acts by their names."""
    topics: Mapping[str, str] = _words()["topics"]
    return {
        topics[topic]: {act: act_title(act) for act in acts} for topic, acts in shipped().items()
    }


@cache
def shipped() -> Examples:
    """The acts and their examples, which never change while the app runs."""
    return taught_acts()


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(_WORDS.read_text(encoding="utf-8"))
    return words
