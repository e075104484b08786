"""Where names of people stand in a message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, Protocol

from bot.safety.names.allowed import allowed_places
from bot.safety.names.cues import Cues
from bot.safety.names.doubts import Doubts
from bot.safety.names.head import Head, load_head
from bot.safety.names.tokens import Sentence
from bot.safety.names.words import Word, words_of
from bot.safety.spans import Span

SURE: Final = 0.0
"""The odds, as a logarithm, from which a word is taken for a name; chosen on training data."""
BESIDE_A_NAME: Final = -2.0
ANNOUNCED: Final = -4.0
ALLOWED: Final = 5.0
"""What the odds lose where the word is also the name of a place or a project."""
NEVER: Final = -99.0
JOINS: Final = (" ", "-", "\u2010", "\u2011")

Read = Callable[[str], Sequence[Sentence]]


class Finds(Protocol):
    """What `bot.safety.redaction.Redaction` asks for names."""

    def __call__(self, text: str, taken: Sequence[Span]) -> list[Span]:
        """The names in a text, apart from what is taken already."""


class NameFinder:
    """Names by what the encoder makes of each word, with cues and lists; without it by those."""

    def __init__(self, head: Head, read: Read | None) -> None:
        self._head, self._read = head, read
        self._cues, self._doubts = Cues(head.lists), Doubts(head.lists)

    def __call__(self, text: str, taken: Sequence[Span]) -> list[Span]:
        """The names in a text, apart from what is taken already."""
        words, odds = self._odds(text)
        if not words:
            return []
        together, alone = allowed_places(words)
        announced = self._cues.announced(text, words)
        for place, (word, doubt) in enumerate(zip(words, self._doubts.of(words), strict=True)):
            if place not in announced and not self._cues.titled(words, place):
                odds[place] -= doubt
            if place in together or _is_taken(text, word, taken):
                odds[place] = NEVER
            elif place in alone and not self._cues.titled(words, place):
                odds[place] -= ALLOWED
            elif place in announced and odds[place] > ANNOUNCED:
                odds[place] = max(odds[place], SURE)
        hidden = {place for place, value in enumerate(odds) if value >= SURE}
        hidden |= self._again(words, odds, hidden)
        hidden |= _beside(text, words, odds, hidden)
        return _joined(text, [words[place] for place in sorted(hidden)])

    def _odds(self, text: str) -> tuple[list[Word], list[float]]:
        if self._read is None:
            words = words_of(text)
            odds = [ANNOUNCED + 1] * len(words)
            for place in self._cues.known_pairs(text, words):
                odds[place] = SURE
            return words, odds
        words, odds = [], []
        for sentence in self._read(text):
            found = words_of(sentence.text)
            if not found:
                continue
            odds += map(float, self._head.scores(sentence, found))
            words += [
                word._replace(start=word.start + sentence.start, end=word.end + sentence.start)
                for word in found
            ]
        return words, odds

    def _again(self, words: Sequence[Word], odds: Sequence[float], hidden: set[int]) -> set[int]:
        """The same names said a second time, however they stand there."""
        keys = {words[place].key for place in hidden}
        return {
            place
            for place, word in enumerate(words)
            if word.key in keys and odds[place] > NEVER and self._cues.may_be_name(word)
        }


def _is_taken(text: str, word: Word, taken: Sequence[Span]) -> bool:
    around = text[max(0, word.start - 1) : word.start] + text[word.end : word.end + 1]
    return (
        any(map(str.isdecimal, around))
        or "_" in around
        or any(span.start < word.end and word.start < span.end for span in taken)
    )


def _beside(text: str, words: Sequence[Word], odds: Sequence[float], hidden: set[int]) -> set[int]:
    """Words that are likely enough to belong to the name they stand beside."""
    more = set[int]()
    for step in (1, -1):
        order = range(len(words)) if step == 1 else range(len(words) - 1, -1, -1)
        for place in order:
            near = place - step
            if near not in hidden and near not in more:
                continue
            left, right = sorted((place, near))
            joined = text[words[left].end : words[right].start] in JOINS
            if joined and odds[place] >= BESIDE_A_NAME:
                more.add(place)
    return more


def _joined(text: str, words: Iterable[Word]) -> list[Span]:
    found: list[Span] = []
    for word in words:
        if found and text[found[-1].end : word.start] in JOINS:
            found[-1] = Span(found[-1].start, word.end)
        else:
            found.append(Span(word.start, word.end))
    return found


def load_names(read: Read | None) -> NameFinder:
    """The finder that is kept with the code; without `read` by cues and lists alone."""
    return NameFinder(load_head(), read)
