"""Reading the small language of disclosures.yml, and looking for its phrases in a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.safety.matching import Spellings, words_of
from bot.safety.pieces import (
    END,
    NUMBER,
    Begin,
    Gap,
    OneOf,
    Optional,
    Piece,
    Repeated,
    Rest,
    end_of,
)

PIECE = re.compile(r"\[[^\]]*\]|\S+")
GROUP = re.compile(r"\{(\w+)\}")
PLURAL = "(s)"


@dataclass(frozen=True)
class Words:
    """The lists that phrases name, and the spelling that all of it is brought to."""

    lists: Mapping[str, Sequence[str]]
    hedges: Sequence[str]
    denials: Sequence[str]
    spellings: Spellings


class Sentence:
    """The words of a sentence, and where each of them stands."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.places: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            self.places.setdefault(word, []).append(place)

    def places_of(self, words: frozenset[str]) -> list[int]:
        """Where any of the words stands."""
        return sorted(place for word in words & self.places.keys() for place in self.places[word])

    def places_before(self, words: frozenset[str], others: frozenset[str], most: int) -> list[int]:
        """Where any of the words stands with one of the others at most so many places on."""
        near = self.places_of(others)
        return [
            place
            for place in self.places_of(words)
            if (after := bisect_left(near, place)) < len(near) and near[after] - place <= most
        ]


@dataclass(frozen=True)
class Phrase:
    """A phrase to look for, and the choices of words it needs one each of, the rarest first."""

    pieces: tuple[Piece, ...]
    needs: tuple[frozenset[str], ...]

    @cached_property
    def _most(self) -> int:
        return sum(piece.most for piece in self.pieces)

    def may_be_in(self, sentence: Sentence) -> bool:
        """Whether a sentence has a word for each piece, and is worth searching."""
        return not any(choice.isdisjoint(sentence.places) for choice in self.needs)

    def found_in(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """From which word up to which the phrase is found; what is found does not overlap."""
        reached = 0
        for start in self._starts(sentence):
            end = end_of(self.pieces, sentence.words, start) if start >= reached else None
            if end is not None:
                yield start, end
                reached = end

    def _starts(self, sentence: Sentence) -> Iterable[int]:
        first = self.pieces[0]
        if isinstance(first, OneOf) and not first.may_be_number:
            return sentence.places_before(first.first_words, self.needs[0], self._most)
        return range(len(sentence.words))


def read_phrases(lines: Sequence[str], words: Words) -> list[Phrase]:
    """Every phrase of the lines, in their order."""
    read = [_Reader(words).pieces(line) for line in lines]
    often = Counter(
        word
        for pieces in read
        for word in {w for piece in pieces if isinstance(piece, OneOf) for w in piece.words}
    )
    return [Phrase(pieces, _needs(pieces, often)) for pieces in read]


def _needs(pieces: Iterable[Piece], often: Counter[str]) -> tuple[frozenset[str], ...]:
    needed = {
        piece.words
        for piece in pieces
        if isinstance(piece, OneOf) and not piece.may_be_end and not piece.may_be_number
    }
    return tuple(sorted(needed, key=lambda words: (sum(often[word] for word in words), min(words))))


class _Reader:
    def __init__(self, words: Words) -> None:
        self._words = words

    def pieces(self, line: str) -> tuple[Piece, ...]:
        return tuple(self._piece(written) for written in PIECE.findall(line))

    def _piece(self, written: str) -> Piece:
        if written.startswith("["):
            return Optional(self.pieces(written[1:-1]))
        if written == "~":
            return Repeated(self._options(self._words.hedges))
        if written == "..":
            return Gap([word for (word,) in self._options(self._words.denials)])
        if written == "…":
            return Rest()
        if written == "^":
            return Begin()
        return OneOf(self._options(written.split("/")))

    def _options(self, alternatives: Iterable[str]) -> frozenset[tuple[str, ...]]:
        return frozenset(option for each in alternatives for option in self._expanded(each))

    def _expanded(self, written: str) -> Iterator[tuple[str, ...]]:
        group = GROUP.search(written)
        if group:
            for each in self._words.lists[group[1]]:
                yield from self._expanded(written.replace(group[0], each))
        elif written in (END, NUMBER):
            yield (written,)
        else:
            spaced = written.replace("_", " ")
            for form in {spaced.replace(PLURAL, ""), spaced.replace(PLURAL, "s")}:
                yield tuple(self._words.spellings.read(words_of(form)))
