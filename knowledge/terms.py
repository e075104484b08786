"""Tell when a question asks what a word means, and which word: “what does EHCP stand for?”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from knowledge.comparing import asks_to_compare

ASKS_MEANING = re.compile(
    r"\b(mean|means|meen|meaning|stand(s|ing)?\s*(for|4)|defin\w*|abbreviation|acronym|"
    r"short for|initials|the word|the term)\b"
)
ASKS_WHAT = re.compile(
    r"^(so |and |but |ok |hi |hello |please )*"
    r"(who or what|what|whats|what's|wat|wats|wot|wots|who|who's|whos|explain|define)"
    r"( even| exactly| actually)?( is| are| was|s)?( meant by)?( a| an| the)? "
)
POLITE = re.compile(r"\W+(please|plaese|plese|pls|plz|thanks|thank you|then)\W*$")
WORD = re.compile(r"[a-z0-9]+")
MISSPELT = 0.75
SHORTEST_MISSPELT = 4


class Terms:
    """The glossary's spellings, ready to be found in questions."""

    def __init__(self, spellings: Mapping[str, Iterable[str]]) -> None:
        """`spellings` gives each term's id and every way it is written."""
        self._words = {
            term: {words_of(spelling) for spelling in ways} for term, ways in spellings.items()
        }

    def asked_for(self, question: str) -> set[str]:
        """The terms whose meaning the question asks for; empty where it asks something else."""
        words = words_of(question)
        if asks_to_compare(question):
            return set()
        if ASKS_MEANING.search(question.casefold()):
            exact = self._standing_in(words)
            return exact or self._misspelt_in(words)
        rest = words_of(ASKS_WHAT.sub("", POLITE.sub("", question.casefold())))
        return {term for term, ways in self._words.items() if rest in ways}

    def _standing_in(self, words: tuple[str, ...]) -> set[str]:
        """The terms written in full, the longest of those that overlap."""
        found = {
            term: max(len(way) for way in ways if _holds(words, way))
            for term, ways in self._words.items()
            if any(_holds(words, way) for way in ways)
        }
        longest = max(found.values(), default=0)
        return {term for term, length in found.items() if length == longest}

    def _misspelt_in(self, words: tuple[str, ...]) -> set[str]:
        likely = [word for word in words if len(word) >= SHORTEST_MISSPELT]
        return {
            term
            for term, ways in self._words.items()
            if any(
                OSA.normalized_similarity(word, way[0]) >= MISSPELT
                for way in ways
                if len(way) == 1 and len(way[0]) >= SHORTEST_MISSPELT
                for word in likely
            )
        }


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, lower case, without punctuation."""
    return tuple(WORD.findall(text.casefold()))


def _holds(words: tuple[str, ...], run: tuple[str, ...]) -> bool:
    size = len(run)
    return bool(run) and any(words[i : i + size] == run for i in range(len(words) - size + 1))
