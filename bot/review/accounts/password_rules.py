"""Which passwords are refused, and why: NIST's advice, with the council's own words beside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from bot.review.accounts.passwords import LONGEST

SHORTEST = 12
SHORT, LONG, UNTYPEABLE, OWN_WORDS, COMMON, GUESSABLE = (
    "short",
    "long",
    "untypeable",
    "own_words",
    "common",
    "guessable",
)
_LEAST_SCORE = 3
_MOST_WEIGHED = 72
"""What weighs a password takes very long for one that is longer."""

_READ_AS = str.maketrans("@({[<!|$+%", "acccciistx")
"""Signs written for letters: what weighs a password would else try all their readings together."""

_SHORTEST_WORD = 4
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def why_refused(password: str, own_words: Iterable[str]) -> str | None:
    """The code of what is wrong with a password; None where it is a good one."""
    typed = unicodedata.normalize("NFC", password[: 4 * LONGEST])
    if len(typed) < SHORTEST:
        return SHORT
    if len(typed) > LONGEST:
        return LONG
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in typed):
        return UNTYPEABLE
    own = [word for word in own_words if len(word) >= _SHORTEST_WORD]
    rest = _without(typed, own)
    score, patterns = _weighed(rest, own)
    if score >= _LEAST_SCORE:
        return None
    if rest != typed or "user_inputs" in patterns:
        return OWN_WORDS
    return COMMON if "passwords" in patterns else GUESSABLE


def own_words(*texts: str) -> tuple[str, ...]:
    """The words of these texts, such as the council's name: who knows it would try them first."""
    found = _WORD.findall(" ".join(texts).casefold())
    parts = [part for word in found for part in (word, *word.split("-"))]
    return tuple(dict.fromkeys(parts))


def _without(password: str, own: Iterable[str]) -> str:
    longest_first = sorted(own, key=len, reverse=True)
    each = "|".join(map(re.escape, longest_first))
    return re.sub(each, "", password, flags=re.IGNORECASE) if each else password


def _weighed(password: str, own: list[str]) -> tuple[int, set[str]]:
    from zxcvbn import zxcvbn  # its lists of words take 15 MB, and are rarely needed

    if not password:
        return 0, set()
    found = zxcvbn(password[:_MOST_WEIGHED].translate(_READ_AS), user_inputs=own)
    return found["score"], {part.get("dictionary_name", "") for part in found["sequence"]}
