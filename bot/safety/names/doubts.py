"""Why a word may be no name after all: slips of spelling, acronyms, other languages, gibberish."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from bot.safety.names.evidence import Lists
from bot.safety.names.words import Word

OTHER_SCRIPT: Final = 99.0
ACRONYM: Final = 4.0
SLIP: Final = 2.0
SHORT_SLIP: Final = 1.5
ALONE: Final = 2.5
OTHER_LANGUAGE: Final = 3.5
OFTEN: Final = 3
SHORT: Final = 4  # letters
LONGEST_ACRONYM: Final = 6
FOREIGN_SHARE: Final = 0.5


class Doubts:
    """What the odds of each word lose, by the lists."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        often = (word for word, count in lists.common.items() if count >= OFTEN and len(word) > 2)
        self._near = frozenset(near for word in often for near in _shortened(word))

    def of(self, words: Sequence[Word]) -> Iterator[float]:
        """For each word of a message how much its odds are to be lowered."""
        shouted = len(words) > 2 and all(word.text.isupper() for word in words)
        strange = sum(map(self._is_strange, words))
        foreign = len(words) > 2 and strange >= FOREIGN_SHARE * len(words)
        for word in words:
            yield max(
                self._of_shape(word, shouted),
                self._of_spelling(word),
                OTHER_LANGUAGE if foreign else 0.0,
                ALONE if len(words) <= 2 and not self._is_known(word) else 0.0,
            )

    def _of_shape(self, word: Word, shouted: bool) -> float:
        if not _is_latin(word.text):
            return OTHER_SCRIPT
        acronym = word.text.isupper() and 1 < len(word.text) <= LONGEST_ACRONYM
        return ACRONYM if acronym and not shouted and not self._is_listed(word) else 0.0

    def _of_spelling(self, word: Word) -> float:
        if word.text[0].isupper() or not self._is_slip(word):
            return 0.0
        if not self._is_listed(word):
            return SLIP
        return SHORT_SLIP if len(word.text) <= SHORT else 0.0

    def _is_slip(self, word: Word) -> bool:
        """Whether one letter more, less or other makes it an everyday word."""
        return any(short in self._near for short in _shortened(word.key))

    def _is_strange(self, word: Word) -> bool:
        often = self._lists.common.get(word.key, 0) >= OFTEN
        return not (often or self._is_listed(word) or self._is_slip(word))

    def _is_listed(self, word: Word) -> bool:
        return word.key in self._lists.first or word.key in self._lists.last

    def _is_known(self, word: Word) -> bool:
        return self._is_listed(word) or self._lists.common.get(word.key, 0) > 0


def _shortened(word: str) -> list[str]:
    """The word itself and with each one letter left out; words one letter off share one of them."""
    return [word, *(word[:place] + word[place + 1 :] for place in range(len(word)))]


def _is_latin(word: str) -> bool:
    return word.isascii() or all(
        unicodedata.name(letter, "").startswith(
            ("LATIN", "COMBINING", "APOSTROPHE", "RIGHT SINGLE")
        )
        or letter in "'\u2018\u2019\u02bc`"
        for letter in word
    )
