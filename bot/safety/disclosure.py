"""Whether someone says that they, or somebody they know, are not safe: without any input or output.

It is the first check of every message, so it must work when all else is down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml

from bot.safety.kinds import KINDS
from bot.safety.matching import Spellings, sentences, words_of
from bot.safety.phrases import Phrase, Sentence, Words, read_phrases
from bot.safety.pieces import BLOT

PHRASES = Path(__file__).with_name("disclosures.yml")
WORDS = Path(__file__).with_name("disclosure_words.yml")
NOT_MEANT = "not_meant"


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


class _Kept(NamedTuple):
    kind: str
    phrase: Phrase


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
        self._by_word: dict[str, list[_Kept]] = defaultdict(list)
        for kind, phrase in zip(kinds, read_phrases(lines, lists), strict=True):
            kept = _Kept(kind, phrase)
            for word in phrase.needs[0]:
                self._by_word[word].append(kept)

    def kinds_in(self, text: str) -> set[str]:
        """The kinds of the phrases found in a sentence, without those inside a longer one."""
        sentence = Sentence(self._spellings.read(words_of(text)))
        meant, not_meant = self._candidates(sentence)
        if next(_found(meant, sentence), None) is None:
            return set()
        return set(_outermost(_found(meant, _blotted(sentence, not_meant))))

    def _candidates(self, sentence: Sentence) -> tuple[list[_Kept], list[_Kept]]:
        begun = {id(kept): kept for word in sentence.places for kept in self._by_word.get(word, ())}
        tried = [kept for kept in begun.values() if kept.phrase.may_be_in(sentence)]
        meant = [kept for kept in tried if kept.kind != NOT_MEANT]
        return meant, [kept for kept in tried if kept.kind == NOT_MEANT]


def _found(candidates: list[_Kept], sentence: Sentence) -> Iterator[_Found]:
    for kind, phrase in candidates:
        for start, end in phrase.found_in(sentence):
            yield _Found(start, end, kind)


def _blotted(sentence: Sentence, not_meant: list[_Kept]) -> Sentence:
    """The sentence without the words of sayings that only look alike."""
    words = list(sentence.words)
    for _, phrase in not_meant:
        for start, end in phrase.found_in(sentence):
            words[start:end] = [BLOT] * (end - start)
    return Sentence(words)


def _outermost(found: Iterable[_Found]) -> Iterator[str]:
    """The kinds of those that are not inside a longer one."""
    longest: _Found | None = None
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if longest is None or one.end > longest.end or one[:2] == longest[:2]:
            longest = one
            yield one.kind


_CHECK = _Check()
