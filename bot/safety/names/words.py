"""The words of a text and where they stand, as names are told by whole words."""

from __future__ import annotations

import re
from typing import NamedTuple

APOSTROPHES = "'\u2019\u2018\u02bc`"
WORD = re.compile(rf"[^\W\d_]+(?:[{APOSTROPHES}\u0300-\u036f]+[^\W\d_]+)*[\u0300-\u036f]*")
OWNED = re.compile(rf"[{APOSTROPHES}]s?$", re.IGNORECASE)
"""The ending of "Amina's"; it is no part of the name."""


class Word(NamedTuple):
    """A word from `start` up to `end`, as typed, without the ending of an owner."""

    start: int
    end: int
    text: str

    @property
    def key(self) -> str:
        """How the word is looked up."""
        return key_of(self.text)


def words_of(text: str) -> list[Word]:
    """The words of a text in their order; parts joined by a hyphen are words of their own."""
    found = []
    for match in WORD.finditer(text):
        word = OWNED.sub("", match[0])
        if word:
            found.append(Word(match.start(), match.start() + len(word), word))
    return found


def key_of(word: str) -> str:
    """The word in small letters, without apostrophes."""
    return word.casefold().translate(_WITHOUT_APOSTROPHES)


_WITHOUT_APOSTROPHES = str.maketrans("", "", APOSTROPHES)
