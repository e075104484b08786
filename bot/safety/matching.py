"""One spelling for what people write in many, so that a phrase is found however it was typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping

APOSTROPHES = re.compile("[\u2018\u2019\u02bc\u0060\u00b4']")
WORD = re.compile(r"[a-z0-9&@$!|*+]+")
SENTENCE_END = re.compile(r"(?<!\.)[.!?;](?=\s|$)|[\u2022\r]")
LETTER_BY_LETTER = re.compile(r"(?<![a-z0-9])[a-z](?:[ .\-_*][a-z]){2,}(?![a-z0-9])")
BETWEEN_LETTERS = re.compile(r"[ .\-_*]")
SAME_LETTERS = re.compile(r"([a-z])\1+")
LEET = str.maketrans("013457@$!|", "oieastasil")
EDGES = "&@$!|*+"
COUNTED = re.compile(r"(\d+)(?:s|st|nd|rd|th|am|pm|yo|yr|yrs)")


def sentences(text: str) -> list[str]:
    """The sentences of a text; "..." ends none, since people pause in the middle of one."""
    return [part for part in SENTENCE_END.split(text) if part and not part.isspace()]


def words_of(text: str) -> Iterator[str]:
    """The words in small letters, without accents, apostrophes, doubled letters or leetspeak."""
    for word in WORD.findall(_together(_folded(text))):
        yield single_letters(_without_leet(word))


def single_letters(word: str) -> str:
    """The word with every doubled letter as one: "kill", "killl" and "kil" are then the same."""
    return SAME_LETTERS.sub(r"\1", word)


def _folded(text: str) -> str:
    text = APOSTROPHES.sub("", text)
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return text.lower()


def _together(text: str) -> str:
    """The text with "k i l l" written as one word."""
    return LETTER_BY_LETTER.sub(lambda found: BETWEEN_LETTERS.sub("", found[0]), text)


def _without_leet(word: str) -> str:
    plain = word.rstrip("!|+*").lstrip(EDGES[2:]) or word
    if plain.isdecimal() or plain.isalpha():
        return plain
    counted = COUNTED.fullmatch(plain)
    if counted:
        return counted[1]
    return plain.translate(LEET) if any(map(str.isalpha, plain)) else plain


class Spellings:
    """What is read for what is typed: known spellings, and words one letter off dangerous ones."""

    def __init__(
        self, known: Mapping[str, str], mistyped: Iterable[str], never: Collection[str]
    ) -> None:
        self._longest = max(len(key.split()) for key in known)
        self._known = {_key(key): tuple(words_of(value)) for key, value in known.items()}
        right = [single_letters(word) for word in mistyped]
        self._never = frozenset([*map(single_letters, never), *right])
        self._mistyped = {variant: word for word in right for variant in _shortened(word)}

    def read(self, words: Iterable[str]) -> list[str]:
        """The words as they were meant."""
        typed, meant, place = [self._corrected(word) for word in words], list[str](), 0
        while place < len(typed):
            for length in range(min(self._longest, len(typed) - place), 0, -1):
                known = self._known.get(tuple(typed[place : place + length]))
                if known is not None:
                    meant.extend(known)
                    break
            else:
                length = 1
                meant.append(typed[place])
            place += length
        return meant

    def _corrected(self, word: str) -> str:
        if len(word) < 5 or word in self._never or (word,) in self._known:
            return word
        for variant in _shortened(word):
            right = self._mistyped.get(variant)
            if right and right[0] == word[0] and abs(len(right) - len(word)) <= 1:
                return right
        return word


def _key(typed: str) -> tuple[str, ...]:
    return tuple(words_of(typed))


def _shortened(word: str) -> list[str]:
    """The word itself and with each one letter left out; words one letter off share one of them."""
    return [word, *(word[:place] + word[place + 1 :] for place in range(len(word)))]
