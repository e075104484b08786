"""Find the words of the glossary in a text, as whole words and in the case they are written in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.model import Entry

MOST = 6
_WORD = re.compile(r"\w[\w'’/-]*")
_STEM = 5

Words = tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A word that people may not know; `explained_by`: the entries that are about it."""

    id: str
    name: str
    answer: str
    easy: str
    explained_by: frozenset[str]

    def meaning(self, *, easy: bool) -> str:
        """What it means, at a reading level."""
        return self.easy if easy else self.answer


class TermIndex:
    """The glossary, ready to be found in texts: each spelling under its first word."""

    def __init__(self, glossary: Iterable[Entry]) -> None:
        """Only a term's own forms and abbreviations count, not all that people type for it."""
        self._rests: dict[str, list[tuple[Words, Term]]] = {}
        for entry in glossary:
            term = _term(entry)
            for first, *rest in {_words(spelling) for spelling in spellings_of(entry)}:
                self._rests.setdefault(_begun(first), []).append((tuple(rest), term))
        for rests in self._rests.values():
            rests.sort(key=lambda one: -len(one[0]))

    def terms_in(self, texts: Sequence[str], *, but: str = "") -> list[Term]:
        """At most six terms, in the order they first occur; not those that entry `but` explains."""
        found: dict[str, Term] = {}
        for term in self._all(texts):
            if but != term.id and but not in term.explained_by:
                found.setdefault(term.id, term)
        return list(found.values())[:MOST]

    def _all(self, texts: Sequence[str]) -> Iterator[Term]:
        for text in texts:
            words, at = _words(text), 0
            while at < len(words):
                size, term = self._at(words, at)
                if term is not None:
                    yield term
                at += size

    def _at(self, words: Words, at: int) -> tuple[int, Term | None]:
        """The longest spelling that begins here, so that none is found inside another."""
        for rest, term in self._rests.get(_begun(words[at]), ()):
            end = at + 1 + len(rest)
            if words[at + 1 : end] == rest:
                return end - at, term
        return 1, None


def spellings_of(entry: Entry) -> set[str]:
    """The term, its plural, its forms with the same beginning, and its abbreviations."""
    term, *others = entry.called
    forms = {other for other in others if _is_abbreviation(other) or _is_form(other, term)}
    return {term, term if term.endswith("s") else f"{term}s"} | forms


def _is_abbreviation(spelling: str) -> bool:
    return len(spelling) > 1 and spelling.isalpha() and spelling.isupper()


def _is_form(spelling: str, term: str) -> bool:
    """“focus groups” of “Focus group”; the spaces tell it from a longer or shorter phrase."""
    begins = spelling.casefold().startswith(term[:_STEM].casefold())
    return begins and spelling.count(" ") == term.count(" ")


def _term(entry: Entry) -> Term:
    explained_by = frozenset({entry.answered_by} - {""})
    return Term(entry.id, entry.called[0], entry.answer, entry.easy, explained_by)


def _words(text: str) -> Words:
    """The words of a text, without the signs around them."""
    return tuple(word.rstrip("'’/-") for word in _WORD.findall(text))


def _begun(word: str) -> str:
    """The first word of a spelling: “Outcome” may begin a sentence, but “EHCP” has its capitals."""
    return word[0].lower() + word[1:] if word[1:].islower() else word
