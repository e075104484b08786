"""Whether someone says that they, or somebody they know, are not safe: without any input or output.

It is the first check of every message, so it must work when all else is down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml

from bot.safety.kinds import KINDS
from bot.safety.matching import Spellings, sentences, words_of
from bot.safety.phrases import Phrase, Words, compile_phrases

PHRASES = Path(__file__).with_name("disclosures.yml")
WORDS = Path(__file__).with_name("disclosure_words.yml")
NOT_MEANT = "not_meant"
BLOT = " + "


@dataclass(frozen=True)
class Disclosure:
    """What a person seems to be telling; one of `bot.safety.kinds.KINDS`."""

    kind: str


def find_disclosure(text: str) -> Disclosure | None:
    """The most urgent kind that any sentence of the text tells of, or None."""
    found = {kind for sentence in sentences(text) for kind in _CHECK.kinds_in(sentence)}
    return next((Disclosure(kind) for kind in KINDS if kind in found), None)


class _Found(NamedTuple):
    start: int
    end: int
    kind: str


class _Check:
    """All phrases, by the words a sentence must hold for one of them to be tried."""

    def __init__(self) -> None:
        words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
        by_kind = yaml.safe_load(PHRASES.read_text(encoding="utf-8"))
        self._spellings = Spellings(
            words["spellings"], words["often_mistyped"], words["never_mistyped"]
        )
        lists = Words(words["words"], words["hedges"], words["denials"], self._spellings)
        kinds, lines = zip(
            *((kind, line) for kind in by_kind for line in by_kind[kind]), strict=True
        )
        self._by_word: dict[str, list[tuple[str, Phrase]]] = defaultdict(list)
        for kind, phrase in zip(kinds, compile_phrases(lines, lists), strict=True):
            pair = (kind, phrase)
            for word in phrase.needs[0]:
                self._by_word[word].append(pair)

    def kinds_in(self, sentence: str) -> set[str]:
        """The kinds of the phrases found, without those inside a longer one."""
        words = self._spellings.read(words_of(sentence))
        meant, not_meant = self._candidates(words)
        line = f" {' '.join(words)} "
        found = list(_matches(meant, line))
        if found and not_meant:
            for phrase in not_meant:
                line = phrase.pattern.sub(BLOT, line)
            found = list(_matches(meant, line))
        return set(_outermost(found))

    def _candidates(self, words: list[str]) -> tuple[list[tuple[str, Phrase]], list[Phrase]]:
        held = frozenset(words)
        begun = {id(pair): pair for word in dict.fromkeys(words) for pair in self._by_word.get(word, ())}
        tried = [pair for pair in begun.values() if pair[1].may_be_in(held)]
        meant = [pair for pair in tried if pair[0] != NOT_MEANT]
        return meant, [phrase for kind, phrase in tried if kind == NOT_MEANT]


def _matches(candidates: list[tuple[str, Phrase]], line: str) -> Iterator[_Found]:
    for kind, phrase in candidates:
        for found in phrase.pattern.finditer(line):
            yield _Found(*found.span(), kind)


def _outermost(found: list[_Found]) -> Iterator[str]:
    """The kinds of those that are not inside a longer one."""
    longest: _Found | None = None
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if longest is None or one.end > longest.end or one[:2] == longest[:2]:
            longest = one
            yield one.kind


_CHECK = _Check()
