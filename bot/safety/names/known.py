"""The names that are known beforehand, by origin: weak evidence, and what learning fills in."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from bot.safety.names.words import words_of

LEARNING: Final = Path(__file__).parents[1] / "learning" / "names"


class Names(NamedTuple):
    """First and last names as they are written."""

    first: tuple[str, ...]
    last: tuple[str, ...]


@lru_cache(maxsize=1)
def names_by_origin() -> dict[str, Names]:
    """All names of `learning/names/names.yml`."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found = yaml.load((LEARNING / "names.yml").read_text(encoding="utf-8"), loader)
    return {
        origin: Names(tuple(map(str, names["first"])), tuple(map(str, names["last"])))
        for origin, names in found.items()
    }


@lru_cache(maxsize=1)
def known_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words of first names and those of last names, as they are looked up."""
    names = names_by_origin().values()
    return (
        frozenset(word.key for each in names for name in each.first for word in words_of(name)),
        frozenset(word.key for each in names for name in each.last for word in words_of(name)),
    )
