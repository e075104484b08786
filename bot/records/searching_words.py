"""What staff typed to search for, as each database is asked for it; nothing typed is ever an error.

All words must stand in one message, in any order; words in quotation marks in that order, and the
last word, of three letters or more, may go on. Endings do not matter: "asked" finds "asks".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MOST_WORDS = 12
_LONGEST_WORD = 60
_SHORTEST_BEGINNING = 3
_PHRASES = re.compile(r'"([^"]*)"?|([^"]+)')
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Sought:
    """Phrases of one or more words, and the beginning of a word, "" for none."""

    phrases: tuple[tuple[str, ...], ...]
    beginning: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to search for."""
        return bool(self.phrases or self.beginning)


def sought(typed: str) -> Sought:
    """Read what was typed; of odd characters only letters and digits count."""
    phrases: list[tuple[str, ...]] = []
    open_end = False
    for quoted, plain in _PHRASES.findall(typed):
        words = [word[:_LONGEST_WORD] for word in _WORD.findall(quoted or plain)]
        if quoted and words:
            phrases.append(tuple(words))
            open_end = False
        elif words:
            phrases += [(word,) for word in words]
            open_end = plain[-1].isalnum()
    *others, last = phrases[:_MOST_WORDS] or [()]
    if open_end and len(last) == 1 and len(last[0]) >= _SHORTEST_BEGINNING:
        return Sought(tuple(others), last[0])
    return Sought(tuple(phrases[:_MOST_WORDS]))


def for_sqlite(words: Sought) -> str:
    """A query of its full-text index: every word is quoted, so that none is an operator."""
    parts = [f'"{" ".join(phrase)}"' for phrase in words.phrases]
    if words.beginning:
        parts.append(f'"{words.beginning}" *')
    return " AND ".join(parts)


def for_postgresql(words: Sought) -> str:
    """A query in the words of `to_tsquery`: every word is quoted, so that none is an operator."""
    parts = ["(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in words.phrases]
    if words.beginning:
        parts.append(f"'{words.beginning}':*")
    return " & ".join(parts)
