"""Tell when a question leans on the last answer: “and in Stoke?”, “who enforces it?”."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz.distance import OSA

from knowledge.follow_on_words import ADDS, COMPARING, CUES, FILLER, LEANS, POINTS_BACK, any_of

FEW_WORDS, SOME_WORDS, MANY_WORDS = 3, 7, 10
TELLING = 4  # letters: shorter words say little
LONG, ALIKE = 6, 0.8
WORD = re.compile(r"[a-z0-9']+")
POLITE = r"^\W*((ok|okay|right|so|oh|yes|yeah|thanks|thank you)\W+)*"
GOES_ON = re.compile(rf"{POLITE}({any_of(ADDS)})\b")
LEANS_ON = re.compile(rf"{POLITE}({any_of(LEANS)})\b")
BACK = re.compile(rf"\b({any_of(POINTS_BACK)})\b(?! is| are| was)")
ASKS_HOW_MANY = re.compile(
    r"^\W*(and |so |ok )*(how|hw|howe) (many|meny|mny|much)"
    r"( (are|is|r) (there|they|that|it|those|these))?( of (them|those|these))?"
    r"( (altogether|in all|in total|all together|again|then|please))*\W*$"
)
ALL_FOUR = re.compile(
    r"\ball (four|4|of (them|these|em))\b|\bthey all\b|\bwho else (says|does|agrees)\b"
)


def leans_on_last(question: str) -> bool:
    """Whether the words say little without the answer before them."""
    words = question.casefold()
    count = len(WORD.findall(words))
    if count <= FEW_WORDS or (count <= MANY_WORDS and (goes_on(words) or LEANS_ON.match(words))):
        return True
    return count <= SOME_WORDS and bool(BACK.search(words))


def goes_on(question: str) -> bool:
    """Whether it adds to what was said before: “and the budget?”, “what about my manager”."""
    return bool(GOES_ON.match(question.casefold()))


def says_nothing_else(words: str, known: Collection[str] = FILLER) -> bool:
    """Whether no word of these tells of a subject, misspelt by a letter or not."""
    telling = [word for word in WORD.findall(words.casefold()) if len(word) >= TELLING]
    return all(
        word in known
        or (len(word) >= LONG and any(OSA.normalized_similarity(word, k) > ALIKE for k in known))
        or (known is not FILLER and _is_cue(word))
        for word in telling
    )


def asks_how_many(question: str) -> bool:
    """Whether the answer just given is to be counted: “how many are there?”."""
    return bool(ASKS_HOW_MANY.search(question.casefold()))


def asks_of_the_others(question: str) -> bool:
    """Whether it asks how the other toolkits put the same: “do the others say that too?”."""
    words = WORD.findall(question.casefold())
    compares = any(_is_cue(word) for word in words)
    if not (compares or ALL_FOUR.search(question.casefold())):
        return False
    return says_nothing_else(question, FILLER | COMPARING)


def _is_cue(word: str) -> bool:
    """Whether a word, as people spell it, asks of others: “othr”, “evrywere”."""
    return any(word[0] == cue[0] and OSA.normalized_similarity(word, cue) >= ALIKE for cue in CUES)
