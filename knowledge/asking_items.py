"""Tell when an item of a list is asked for by its place: “what's the second one?”, “the next?”."""

from __future__ import annotations

import re

from knowledge.follow_on_words import (
    ABOVE,
    AFTER_ITEM,
    ASKING,
    BELOW,
    BESIDE,
    ENDS,
    ITEMS,
    PLACES,
    RUNGS,
    any_of,
)
from knowledge.ordinals import NUMBERS, WORD, places_spelt_right

MOST_WORDS = 10
STEM = 4  # letters
PLACE = (
    r"(?!(last|first|second) (year|week|month|term|time|night|summer|winter|spring|autumn|meeting"
    r"|of all|thing)\b)(?<!at )"
    rf"(?P<place>{any_of([*PLACES, *ENDS, 'middle'])})"
)
NUMBERED = rf"(number|num|point|step|rung|question|stage|item|part) ({any_of(NUMBERS)})\b"
BY_NUMBER = re.compile(rf"\b({NUMBERED}|no\.? ?\d)")
BY_PLACE = re.compile(rf"\b{PLACE}\b(?P<rest>.*)$")
ONLY_A_PLACE = re.compile(rf"^\W*(the )?({PLACE}( \w+)?|{NUMBERED}) ?\?")
AS_ADVERB = re.compile(r"(?<!the )(?<!my )(?<!comes )\b(first|last)\W*$")
OF_THEM = re.compile(r"^\W*of (them|these|those|em)\b")
ASKS = re.compile(rf"\b({any_of(ASKING)})\b")
NEIGHBOUR = re.compile(rf"\b({any_of([*BESIDE, *BELOW, *ABOVE])})\W*$")


def asks_for_item(question: str, listed: str = "") -> bool:
    """Whether an item of a list is asked for; `listed` is what introduced the list.

    The item is called by its place alone, by a word for any item, or by one of `listed`: “the
    second challenge” of “three challenges”.
    """
    words = places_spelt_right(question.casefold())
    if not _may_ask(words):
        return False
    if ONLY_A_PLACE.search(words) or BY_NUMBER.search(words):
        return True
    if AS_ADVERB.search(words):
        return False
    found = BY_PLACE.search(words)
    return found is not None and _means_an_item(found["place"], found["rest"], listed.casefold())


def only_names_a_place(question: str) -> bool:
    """Whether nothing is said but a place, which may as well be a choice: “the second one?”."""
    return bool(ONLY_A_PLACE.search(places_spelt_right(question.casefold())))


def steps_on(question: str, *, upwards: bool = False) -> int:
    """How many places on in its list the item asked for stands from the last; 0 where none is.

    `upwards` says that the list is told from the bottom up, so that “below that” goes back.
    """
    words = question.casefold()
    found = NEIGHBOUR.search(words) if _may_ask(words) else None
    if found is None:
        return 0
    if found[1] in BESIDE:
        return BESIDE[found[1]]
    return -1 if (found[1] in BELOW) == upwards else 1


def _may_ask(words: str) -> bool:
    """Whether the words are few, and put as a question rather than as a choice."""
    asks = ASKS.search(words) or ONLY_A_PLACE.search(words)
    return len(WORD.findall(words)) <= MOST_WORDS and bool(asks)


def _means_an_item(place: str, rest: str, listed: str) -> bool:
    """Whether what stands after a place still speaks of an item; only a rung is at the top."""
    words = WORD.findall(OF_THEM.sub("", rest))
    if not words or words[0] in AFTER_ITEM:
        return True
    if place in ENDS:
        return words[0] in RUNGS
    named = len(words[0]) >= STEM and any(one.startswith(words[0]) for one in WORD.findall(listed))
    return words[0] in ITEMS or named
