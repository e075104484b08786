"""How the same thing is typed by somebody in a hurry, or by a child who spells by ear."""

from __future__ import annotations

import random
import re
from pathlib import Path

import yaml

from bot.adapting.lessons import misspelt

RULES = [
    (re.compile(heard), written)
    for heard, written in yaml.safe_load(
        Path(__file__).with_name("by_ear.yml").read_text(encoding="utf-8")
    )
]
TAKEN, EACH, EACH_PLACE = 0.5, 0.7, 0.6  # shares of the rules, of those taken, and of their places
ONE_SLIP, MORE_SLIPS, BY_EAR, UNMARKED = 0.10, 0.18, 0.33, 0.3  # shares of texts, added up
MARKS = re.compile("[.,!?;:\"'’]")


def by_ear(text: str, chance: random.Random) -> str:
    """The text in small letters, spelt as it sounds."""
    text = text.lower().replace("'", "")
    for heard, written in chance.sample(RULES, int(len(RULES) * TAKEN)):
        if chance.random() < EACH:
            text = heard.sub(
                lambda found, written=written: (  # type: ignore[misc]
                    found.expand(written) if chance.random() < EACH_PLACE else found[0]
                ),
                text,
            )
    return text


def typed(text: str, chance: random.Random) -> str:
    """The text as it is, with slips, or by ear; sometimes without any marks."""
    way = chance.random()
    if way < ONE_SLIP:
        text = misspelt(text, chance)
    elif way < MORE_SLIPS:
        text = misspelt(misspelt(text, chance), chance)
    elif way < BY_EAR:
        text = by_ear(text, chance)
    return MARKS.sub("", text) if chance.random() < UNMARKED else text
