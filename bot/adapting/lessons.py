"""What the encoder is adapted to: every ask with the entry it asks for, every act's examples."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import yaml

from bot.settings import PROJECT
from knowledge.instruments.choices import all_choices
from knowledge.load import load_content
from knowledge.model import GLOSSARY, Content
from knowledge.plain_english import sentences

REPLIES = PROJECT / "bot" / "adapting" / "replies"
ACTS, FIFTHS = "acts", 5
ASK_WEIGHT, PASSAGE_WEIGHT = 1.0, 0.3
MISSPELT_SHARE = 0.06  # of the letters of a text
COMMON_LETTERS = "aeiousntrl"


@dataclass(frozen=True)
class Lessons:
    """Texts with the class each belongs to, how much it counts, and each class's home.

    A class is an entry or a dialogue act; its home is the entry's toolkit, or ACTS.
    """

    texts: list[str]
    classes: list[int]
    weights: list[float]
    homes: list[str]

    def rivals(self) -> Any:
        """For each class (classes, classes): 0 for those it is to be told from, else -10,000.

        Entries of different toolkits may say the same, so only those of one are told apart.
        """
        homes = np.array(self.homes)
        apart = (homes[:, None] == homes[None, :]) | (homes == ACTS)[None, :]
        apart |= (homes == ACTS)[:, None]
        return np.where(apart, 0.0, -1e4).astype(np.float32)


def read_lessons(leave_out: int | None = None) -> Lessons:
    """The lessons of the content and of `data/nlu`, without the examples of one fifth (0 to 4)."""
    found: dict[str, tuple[str, list[tuple[str, float]]]] = {}
    for name, home, text, weight in [*_of_entries(load_content()), *_of_acts()]:
        if fifth(text) == leave_out:
            continue
        found.setdefault(name, (home, []))[1].append((text, weight))
    rows = [
        (text, number, weight)
        for number, (_, texts) in enumerate(found.values())
        for text, weight in texts
    ]
    texts, classes, weights = (list(part) for part in zip(*rows, strict=True))
    return Lessons(texts, classes, weights, [home for home, _ in found.values()])


def read_replies(leave_out: int | None = None) -> Lessons:
    """The ways of choosing among the options of each question, told apart within it alone.

    Thousands more ways to say yes, partly, no and not sure stand in `replies/`, by subject: enough
    to learn how words lean.  The knowledge base needs no more than those of the content then.
    """
    found: list[tuple[str, int, float]] = []
    homes: list[str] = []
    more = more_replies()
    for choices in all_choices(load_content().instruments):
        if len(choices.says) == 1 or not choices.replies:
            continue
        for option, says in choices.says.items():
            every = dict.fromkeys((*says, *more.get((choices.name, option), ())))
            found += [(said, len(homes), ASK_WEIGHT) for said in every if fifth(said) != leave_out]
            homes.append(choices.name)
    texts, classes, weights = (list(part) for part in zip(*found, strict=True))
    return Lessons(texts, classes, weights, homes)


def more_replies() -> dict[tuple[str, str], list[str]]:
    """What `replies/` adds to the content: set of answers and option → ways of saying it."""
    found: dict[tuple[str, str], list[str]] = {}
    for path in sorted(REPLIES.glob("*.yml")):
        document = yaml.safe_load(path.read_text(encoding="utf-8"))
        for option, says in document["says"].items():
            found.setdefault((document["answers"], option), []).extend(says)
    return found


def fifth(text: str) -> int:
    """Which fifth of all examples a text belongs to, the same on every machine."""
    return zlib.crc32(text.encode()) % FIFTHS


def _of_entries(content: Content) -> Iterator[tuple[str, str, str, float]]:
    for entry in content.entries:
        if entry.topic == GLOSSARY:
            continue
        for ask in (*entry.every_ask, entry.title):
            yield entry.id, entry.toolkit, ask, ASK_WEIGHT
        for passage in (*sentences(entry.answer), *entry.points):
            yield entry.id, entry.toolkit, f"{entry.title}: {passage}", PASSAGE_WEIGHT


def _of_acts() -> Iterator[tuple[str, str, str, float]]:
    for path in sorted((PROJECT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in str(block["examples"]).splitlines():
                if line.startswith("- "):
                    yield block["intent"], ACTS, line[2:], ASK_WEIGHT


def misspelt(text: str, chance: random.Random) -> str:
    """The text with a few letters lost, swapped, doubled or replaced, as people type."""
    letters = list(text)
    for _ in range(max(1, int(len(letters) * MISSPELT_SHARE))):
        place = chance.randrange(len(letters))
        if not letters[place].isalpha():
            continue
        slip = chance.randrange(4)
        if slip == 0 and len(letters) > 1:
            del letters[place]
        elif slip == 1 and place + 1 < len(letters):
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
        elif slip == 2:
            letters[place] *= 2
        else:
            letters[place] = chance.choice(COMMON_LETTERS)
    return "".join(letters)
