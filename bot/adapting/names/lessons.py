"""What the name finder learns from: sentences with names of every origin, and without any."""

from __future__ import annotations

import random
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from bot.safety.names.known import LEARNING, Names, names_by_origin
from bot.safety.names.words import Word, key_of, words_of
from bot.settings import PROJECT
from knowledge.load import load_content

PLACE = re.compile(r"\{(first|last|full|nick)\}")
FIFTHS = 5
TIMES = 2  # how often each sentence is filled from each origin
OF_PROJECT = 2  # every second sentence of the content and of data/nlu is enough
SMALL, LARGE, BARE = 0.34, 0.03, 0.12
EVERYDAY = ("bot/words.txt", "bot/edge/everyday_words.txt")
EVERYDAY_COUNT = 3
Filled = tuple[str, list[tuple[int, int]]]


@dataclass(frozen=True)
class Lesson:
    """A sentence, where names stand in it, and of which origin they are."""

    text: str
    names: tuple[tuple[int, int], ...] = ()
    origin: str = ""
    source: str = ""
    """The sentence before it was filled, by which its own words are not counted as seen."""

    def is_name(self, word: Word) -> bool:
        """Whether a word of the sentence belongs to a name."""
        return any(start <= word.start < end for start, end in self.names)


@dataclass
class Lessons:
    """All sentences, and how often each word was seen outside names."""

    every: list[Lesson] = field(default_factory=list)
    common: Counter[str] = field(default_factory=Counter)


def fifth(text: str) -> int:
    """Which fifth a name or sentence belongs to, the same on every machine."""
    return zlib.crc32(text.encode()) % FIFTHS


def read_lessons(leave_out: int | None = None, only: bool = False) -> Lessons:
    """The lessons without one fifth of names and of sentences; `only` that fifth, to judge by."""
    chance = random.Random(1 if only else 0)
    found = Lessons()

    def kept(text: str) -> bool:
        return leave_out is None or (fifth(text) == leave_out) is only

    origins = {
        origin: Names(tuple(filter(kept, names.first)), tuple(filter(kept, names.last)))
        for origin, names in names_by_origin().items()
    }
    sentences = [text for text in _read("sentences.yml") if kept(text)]
    without = [text for text in dict.fromkeys(_without()) if kept(text)]
    for sentence in sentences:
        found.common.update({word.key for word in words_of(PLACE.sub(" 0 ", sentence))})
        for origin, names in origins.items():
            for _ in range(1 if only else TIMES):
                found.every.append(_filled(sentence, origin, names, chance))
    for sentence in without:
        found.common.update({word.key for word in words_of(sentence)})
        found.every.append(Lesson(_styled(sentence, [], chance)[0], source=sentence))
    for path in EVERYDAY:
        for word in (PROJECT / path).read_text(encoding="utf-8").split():
            found.common[key_of(word)] += EVERYDAY_COUNT
    return found


def _read(name: str) -> list[str]:
    return [
        str(s) for s in yaml.load((LEARNING / name).read_text(encoding="utf-8"), yaml.CSafeLoader)
    ]


def _without() -> Iterator[str]:
    yield from _read("without.yml")
    yield from (text for text in _of_project() if zlib.crc32(text.encode()) % OF_PROJECT == 0)


def _of_project() -> Iterator[str]:
    content = load_content()
    for entry in content.entries:
        yield from dict.fromkeys((*entry.every_ask, entry.title))
        for passage in (entry.answer, entry.easy, *entry.points):
            yield from re.split(r"(?<=[.!?]) +|\n+", passage)
    for path in sorted((PROJECT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            yield from (
                line[2:] for line in str(block["examples"]).splitlines() if line.startswith("- ")
            )


def _filled(sentence: str, origin: str, names: Names, chance: random.Random) -> Lesson:
    parts, places, at, length = [], list[tuple[int, int]](), 0, 0
    for place in PLACE.finditer(sentence):
        name = _name(place[1], names, chance)
        before = sentence[at : place.start()]
        parts += [before, name]
        places.append((length + len(before), length + len(before) + len(name)))
        length += len(before) + len(name)
        at = place.end()
    parts.append(sentence[at:])
    text, places = _styled("".join(parts), places, chance)
    return Lesson(text, tuple(places), origin, sentence)


def _name(kind: str, names: Names, chance: random.Random) -> str:
    first, last = chance.choice(names.first), chance.choice(names.last)
    if kind == "last":
        return last
    return f"{first} {last}" if kind == "full" else first


def _styled(text: str, names: Sequence[tuple[int, int]], chance: random.Random) -> Any:
    """The text as people type it: in small letters, shouted, or without stops and apostrophes."""
    style, places = chance.random(), list(names)
    if style < SMALL:
        text = _same_length(text, text.lower())
    elif style < SMALL + LARGE:
        text = _same_length(text, text.upper())
    elif style < SMALL + LARGE + BARE and places:
        lower = _same_length(text, text.lower())
        for start, end in places:
            lower = lower[:start] + text[start:end] + lower[end:]
        text = lower
    if chance.random() < BARE:
        text = text.rstrip(".!")
    if chance.random() < BARE:
        for place in [found.start() for found in re.finditer(r"['’]", text)][::-1]:
            text = text[:place] + text[place + 1 :]
            places = [(s - (place < s), e - (place < e)) for s, e in places]
    return text, places


def _same_length(text: str, other: str) -> str:
    return other if len(other) == len(text) else text
