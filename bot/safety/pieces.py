"""The pieces that a phrase of disclosures.yml is made of, and where each can end in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, Protocol

BLOT: Final = "+"
END: Final = "$"
NUMBER: Final = "#"
MOST_IN_A_GAP: Final = 3


class Piece(Protocol):
    """One piece, of at most `most` words."""

    most: int

    def ends(self, words: Sequence[str], at: int) -> Sequence[int]:
        """Where it can end when it begins at a word, the furthest first; none: not there."""


class OneOf:
    """One of several words or groups of words, of which a phrase cannot do without."""

    def __init__(self, options: frozenset[tuple[str, ...]]) -> None:
        self.may_be_end = (END,) in options
        self.may_be_number = (NUMBER,) in options
        self.most = max(map(len, options))
        marks = frozenset({(END,), (NUMBER,)})
        self.words = frozenset(option[-1] for option in options - marks)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for option in sorted(options - marks, key=lambda words: (-len(words), words)):
            self._by_first.setdefault(option[0], []).append(option)
        self.first_words = frozenset(self._by_first)

    def ends(self, words: Sequence[str], at: int) -> Sequence[int]:
        """After the longest group of words first; at the end of the sentence where that counts."""
        if at == len(words):
            return (at,) if self.may_be_end else ()
        found = [
            at + len(option)
            for option in self._by_first.get(words[at], ())
            if len(option) == 1 or tuple(words[at : at + len(option)]) == option
        ]
        if self.may_be_number and words[at].isdecimal():
            found.append(at + 1)
        return found


class Repeated:
    """Up to three of several words, or none: the "~" of a phrase."""

    def __init__(self, options: frozenset[tuple[str, ...]]) -> None:
        self._one = OneOf(options)
        self.most = MOST_IN_A_GAP * self._one.most

    def ends(self, words: Sequence[str], at: int) -> Sequence[int]:
        """After each of them, the last first."""
        found = [at]
        while len(found) <= MOST_IN_A_GAP and (after := self._one.ends(words, found[-1])):
            found.append(after[0])
        return found[::-1]


class Gap:
    """Up to three words of any kind but denials: the ".." of a phrase."""

    most = MOST_IN_A_GAP

    def __init__(self, denials: Collection[str]) -> None:
        self._not = frozenset((*denials, BLOT))

    def ends(self, words: Sequence[str], at: int) -> Sequence[int]:
        """After each of them, the last first."""
        last = at
        while last < len(words) and last - at < MOST_IN_A_GAP and words[last] not in self._not:
            last += 1
        return range(last, at - 1, -1)


class Rest:
    """All that follows in the sentence: the "…" of a phrase."""

    most = 10_000

    def ends(self, words: Sequence[str], at: int) -> Sequence[int]:
        """The end of the sentence."""
        return (len(words),)


class Begin:
    """The beginning of the sentence: the "^" of a phrase."""

    most = 0

    def ends(self, words: Sequence[str], at: int) -> Sequence[int]:
        """Where it is, if that is the beginning."""
        return (0,) if at == 0 else ()


class Optional:
    """Pieces in [brackets], that may be left out together."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self.most = sum(piece.most for piece in pieces)

    def ends(self, words: Sequence[str], at: int) -> Sequence[int]:
        """After the pieces, if they are there, and where they would begin."""
        after = end_of(self._pieces, words, at)
        return (at,) if after is None else (after, at)


def end_of(pieces: Sequence[Piece], words: Sequence[str], at: int) -> int | None:
    """Where the pieces end that begin at a word one after the other, or None."""
    if not pieces:
        return at
    for end in pieces[0].ends(words, at):
        last = end_of(pieces[1:], words, end)
        if last is not None:
            return last
    return None
