"""Which of several choices a person means by “the second one”, “number 3” or “the last”."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from knowledge.follow_on_words import ENDS, PLACES, any_of

CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: number for number, word in enumerate(CARDINALS, 1)} | {
    str(number): number for number in range(1, 11)
}
PLACE = re.compile(rf"\b({any_of([*PLACES, *ENDS, 'middle'])})\b")
NUMBER = re.compile(
    r"(?:^\W*(?:(?:option|choice|answer|the)\W+)*"
    r"|\b(?:number|num|point|step|rung|option|stage|item|part)\W+)"
    rf"({any_of(NUMBERS)})\b|\bno\.?\W?(\d+)\b"
)
WORD = re.compile(r"[a-z0-9']+")
TENS = re.compile(r"ty$")  # “fifty” is not “fifth”
UPWARDS = re.compile(r"\bbottom up\b")
LONG, ALIKE = 5, 0.8
LONG_PLACES = [word for word in [*PLACES, *ENDS, "middle"] if len(word) >= LONG and " " not in word]


def position_named(text: str, count: int, *, upwards: bool = False) -> int | None:
    """The index (from 0) among `count` choices that the text names, or None.

    `upwards` says that they are told from the bottom up, so that the top one is the last.
    """
    words = places_spelt_right(text.casefold())
    match = PLACE.search(words) or NUMBER.search(words)
    if match is None:
        return None
    number = _number(match.group(match.lastindex or 0), count, upwards=upwards)
    position = count + number if number < 0 else number - 1
    return position if 0 <= position < count else None


def places_spelt_right(words: str) -> str:
    """The words with each place in a list spelt as it should be: “the forth” is “the fourth”."""
    return WORD.sub(lambda found: _place_like(found.group()), words)


def told_upwards(answer: str) -> bool:
    """Whether an answer says that it gives its list from the bottom up."""
    return bool(UPWARDS.search(answer.casefold()))


def _place_like(word: str) -> str:
    if len(word) < LONG or word in NUMBERS or TENS.search(word):
        return word
    return next((place for place in LONG_PLACES if _misspelt(word, place)), word)


def _misspelt(word: str, place: str) -> bool:
    """Whether a word is a place with a letter wrong; “seconds” is a word of its own."""
    alike = word[0] == place[0] and OSA.normalized_similarity(word, place) >= ALIKE
    return alike and not word.startswith(place)


def _number(name: str, count: int, *, upwards: bool) -> int:
    """A place as a number from the front, or below zero from the end; 0 where there is none."""
    if name == "middle":
        return (count + 1) // 2 if count % 2 else 0
    if name in ENDS:
        return -ENDS[name] if upwards else ENDS[name]
    return PLACES.get(name) or NUMBERS.get(name, 0)
