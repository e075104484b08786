"""Names that the toolkits themselves speak of, and towns: they are nobody's who writes here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from bot.safety.names.words import Word, key_of, words_of
from bot.safety.personal.towns import towns

FILE = Path(__file__).with_name("allowed.yml")


@lru_cache(maxsize=1)
def allowed_phrases() -> frozenset[tuple[str, ...]]:
    """Each as the keys of its words."""
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    names = (name for row in read["allowed"] for name in row)
    return frozenset(_keys(str(name)) for name in (*names, *read["everyday"], *towns()))


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """The words of the names of towns and countries."""
    return frozenset(key for town in towns() for key in _keys(town))


def allowed_places(words: Sequence[Word]) -> tuple[set[int], set[int]]:
    """The words that are allowed as part of a longer name, and those allowed alone."""
    together, alone = set[int](), set[int]()
    keys, phrases = [word.key for word in words], allowed_phrases()
    for start in range(len(keys)):
        for length in range(1, 6):
            phrase = tuple(keys[start : start + length])
            if phrase in phrases:
                (alone if length == 1 else together).update(range(start, start + length))
        if keys[start].endswith("s") and (keys[start][:-1],) in phrases:
            alone.add(start)
    return together, alone - together


def _keys(name: str) -> tuple[str, ...]:
    return tuple(_words(words_of(name)))


def _words(words: Iterable[Word]) -> Iterable[str]:
    return (key_of(word.text) for word in words)
