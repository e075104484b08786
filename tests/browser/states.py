"""The list of every state, and a way to be in one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.browser.reaching import REACH, cards, chat, chat_trouble, meeting, pages, results, widget
from tests.browser.reaching.visit import Visit

WAYS = (cards, chat, chat_trouble, meeting, pages, results, widget)
"""Reading these modules enters their ways."""
BOTH = "both"


@dataclass(frozen=True)
class State:
    """A page in one state, with the scripts of our pages running or not."""

    name: str
    page: str
    javascript: bool

    def __str__(self) -> str:
        return f"{self.name}-{'upgraded' if self.javascript else 'plain'}"


def every_state() -> list[State]:
    """The list in `states.yml`, those of both kinds twice."""
    listed = yaml.safe_load(Path(__file__).with_name("states.yml").read_text(encoding="utf-8"))
    return [
        State(one["name"], one["page"], javascript)
        for one in listed
        for javascript in (False, True)
        if javascript or one.get("scripts", BOTH) == BOTH
    ]


def reach(state: State, visit: Visit) -> None:
    """Bring a visit into a state."""
    REACH[state.name](visit)
