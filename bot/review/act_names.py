"""What the dialogue acts are called on the staff's pages, and which of them can be taught."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.improving.acts import Examples, taught_acts
from bot.review.wording import words_in

_WORDS = Path(__file__).parent / "acts.yml"


def act_title(act: str) -> str:
    """What somebody does, in plain words; an act of another version stands for itself."""
    words = words_in(_WORDS)
    title: str = words["acts"].get(act) or words["others"].get(act) or act
    return title


def acts_to_choose() -> dict[str, dict[str, str]]:
    """The title of each topic, and of its acts by their names."""
    topics: Mapping[str, str] = words_in(_WORDS)["topics"]
    return {
        topics[topic]: {act: act_title(act) for act in acts} for topic, acts in shipped().items()
    }


@cache
def shipped() -> Examples:
    """The acts and their examples, which never change while the app runs."""
    return taught_acts()
