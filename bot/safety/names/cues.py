"""Names that are announced, as "my name is …" and "Mrs …": they are found without the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from bot.safety.names.evidence import Lists
from bot.safety.names.words import Word

FILE = Path(__file__).with_name("cues.yml")
MOST_WORDS = 2
OFTEN = 2
BETWEEN = re.compile(r"[ ,:.\n\u2013-]{1,4}")


class Cues:
    """The words of cues.yml, ready to be looked for."""

    def __init__(self, lists: Lists) -> None:
        read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
        self._lists = lists
        self._titles = frozenset(read["titles"])
        phrases = sorted(read["cues"], key=len, reverse=True)
        self._cue = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)", re.IGNORECASE
        )

    def announced(self, text: str, words: Sequence[Word]) -> set[int]:
        """The places among `words` of names that a cue or a title stands before."""
        ends = {found.end() for found in self._cue.finditer(text.replace("\u2019", "'"))}
        found = set[int]()
        for place, word in enumerate(words):
            before = words[place - 1] if place else None
            titled = before is not None and before.key in self._titles
            if titled and self.may_be_name(word):
                found.add(place)
            elif any(BETWEEN.fullmatch(text[end : word.start]) for end in ends if end < word.start):
                found.update(self._run(text, words, place))
        return found

    def titled(self, words: Sequence[Word], place: int) -> bool:
        """Whether a title stands before a word."""
        return place > 0 and words[place - 1].key in self._titles

    def known_pairs(self, text: str, words: Sequence[Word]) -> Iterator[int]:
        """First and last names side by side, both from the lists and neither an everyday word."""
        for place in range(len(words) - 1):
            first, last = words[place], words[place + 1]
            joined = text[first.end : last.start] in (" ", "-")
            listed = first.key in self._lists.first and last.key in self._lists.last
            if joined and listed and self._is_rare(first) and self._is_rare(last):
                yield from (place, place + 1)

    def may_be_name(self, word: Word) -> bool:
        """Whether it is no everyday word, or a known name written with a capital."""
        known = word.key in self._lists.first or word.key in self._lists.last
        return self._is_rare(word) or (known and word.text[0].isupper())

    def _run(self, text: str, words: Sequence[Word], place: int) -> Iterator[int]:
        for at in range(place, min(place + MOST_WORDS, len(words))):
            if at > place and text[words[at - 1].end : words[at].start] not in (" ", "-"):
                return
            if not self.may_be_name(words[at]):
                return
            yield at

    def _is_rare(self, word: Word) -> bool:
        return self._lists.common.get(word.key, 0) <= OFTEN
