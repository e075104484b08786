"""The words of a generated year: what people ask and tell, made up from lists and a seed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import yaml

from knowledge.model import ASK_KINDS, Entry

_GAP = re.compile(r"\{(who|where|what|when)\}")
_ASKED_AS_LISTED = 0.6
_LONGEST = 300  # characters: longer wordings of the content are rarer than they stand there


class Words:
    """Makes sentences; the same seed makes the same ones."""

    def __init__(self, chance: Random) -> None:
        text = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
        self.lists: dict[str, Any] = yaml.safe_load(text)
        self._chance = chance

    def one(self, name: str) -> str:
        """Something from a list, its gaps filled."""
        return self.fill(self._chance.choice(self.lists[name]))

    def fill(self, text: str) -> str:
        """The gaps of a sentence, each from its list."""
        filled = _GAP.sub(lambda gap: str(self._chance.choice(self.lists[gap[1]])), text)
        return filled[0].upper() + filled[1:] if text.startswith("{") else filled

    def question(self, asks: Sequence[str]) -> str:
        """What somebody asks about an entry: as the content lists it, or with a story of theirs."""
        if asks and self._chance.random() < _ASKED_AS_LISTED:
            return str(self._chance.choice(asks))
        return self.one("stories")

    def projects(self, count: int) -> list[str]:
        """Names of projects, no two alike."""
        firsts, lasts = self.lists["project_first"], self.lists["project_last"]
        every = [f"{first} {last}" for last in lasts for first in firsts]
        return every[:count]


def asks_of(entry: Entry) -> list[str]:
    """The wordings under which an entry is asked for, without the longest."""
    every = [one for kind in ASK_KINDS for one in entry.asks.get(kind, ())]
    return [one for one in every if len(one) <= _LONGEST]
