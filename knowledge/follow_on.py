"""Tell when a question leans on the last answer: “and in Stoke?”, “what's the second one?”."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz.distance import OSA

FEW_WORDS = 3
TELLING = 4  # letters: shorter words say little
LONG, ALIKE = 6, 0.8
WORD = re.compile(r"[a-z0-9']+")
GOES_ON = re.compile(
    r"^\W*((ok|okay|right|so|oh|yes|yeah|thanks|thank you)\W+)*"
    r"(and|but|also|plus|an|what about|wat about|wot about|how about|what if|same)\b"
)
POINTS_BACK = re.compile(
    r"\b(that|this|those|these|it|its|them|they|(that|which) one|ones|there|either|both)\b"
    r"(?! is| are| was)"
)
ORDINAL = (
    r"(?!last (year|week|month|term|time|night|summer|winter|spring|autumn|meeting)\b)"
    r"(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th"
    r"|ninth|9th|tenth|10th|last|final)"
)
NUMBER = r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
ITEM = rf"({ORDINAL}( \w+){{0,3}}\W*$|(number|num|point|step|rung|question) {NUMBER}\b|no\.? ?\d)"
ASKS_ITEM = re.compile(
    rf"\b(and|an|n|what'?s?|whats|wots?|wats?|tell me|explain|about|describe|more on)\b.*\b{ITEM}"
    rf"|^\W*(the )?{ORDINAL}( \w+)? ?\?"
)
ITEM_WORDS = 8
ASKS_HOW_MANY = re.compile(
    r"^\W*(and |so |ok )*(how|hw|howe) (many|meny|mny|much)"
    r"( (are|is|r) (there|they|that|it|those|these))?( of (them|those|these))?"
    r"( (altogether|in all|in total|all together|again|then|please))*\W*$"
)
# Words that say nothing of a subject, and those that ask how other places do.
FILLER = frozenset(
    WORD.findall(
        "about again also answer area around asked asking come council does doing done down find "
        "from give going guide have hear here into just know like live living look mean moved near "
        "other over please people places question same says show tell than thank thanks that their "
        "them then there they thing things think this toolkit toolkits version want what what's "
        "whats when where which with work works would your change switch instead ones stand said "
        "call called going over handle handles there's it's folk folks according "
        "anything something everything nothing different differently version versions take view "
        "opinion reckon suggest mention mentions cover covers case though instead both abuot abot "
        "bout thier "
        "similar similarly likewise agree agrees mind wondering idea matter matters regarding "
        "i've i'll we've back changed change moving moved live lives lived wots whats wats "
        "council's they're that's they've guidance document"
    )
)
ALL_FOUR = re.compile(r"\ball (four|4|of (them|these|em))\b|\bthey all\b")
CUES = frozenset(
    WORD.findall(
        "other others rest compare compares comparison elsewhere everywhere anywhere differ"
    )
)
COMPARING = frozenset(
    WORD.findall(
        "agree alike anywhere areas compare compared compares comparison differ difference "
        "different else elsewhere everywhere four other others rest"
    )
)


def leans_on_last(question: str) -> bool:
    """Whether the words say little without the answer before them."""
    words = question.casefold()
    count = len(WORD.findall(words))
    if count <= FEW_WORDS or GOES_ON.match(words):
        return True
    return count <= 2 * FEW_WORDS and bool(POINTS_BACK.search(words))


def asks_for_item(question: str) -> bool:
    """Whether an item of the list just given is asked for: “what's the second one?”."""
    words = question.casefold()
    return len(WORD.findall(words)) <= ITEM_WORDS and bool(ASKS_ITEM.search(words))


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


def _is_cue(word: str) -> bool:
    """Whether a word, as people spell it, asks of others: “othr”, “evrywere”."""
    return any(word[0] == cue[0] and OSA.normalized_similarity(word, cue) >= ALIKE for cue in CUES)


def asks_of_the_others(question: str) -> bool:
    """Whether it asks how the other toolkits put the same: “do the others say that too?”."""
    words = WORD.findall(question.casefold())
    compares = any(_is_cue(word) for word in words)
    if not (compares or ALL_FOUR.search(question.casefold())):
        return False
    return says_nothing_else(question, FILLER | COMPARING)
