"""Phone numbers spelled in words, as "oh seven double seven nine …", also mixed with digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.safety.spans import Span

DIGIT_WORDS: Final = {
    **dict.fromkeys(("oh", "o", "zero", "nought", "naught", "nil"), "0"),
    **{"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"},
    **{"hundred": "00", "thousand": "000"},
    **{"six": "6", "seven": "7", "eight": "8", "nine": "9"},
}
TIMES: Final = {"double": 2, "dbl": 2, "triple": 3, "treble": 3}
WORD = rf"(?:{'|'.join((*DIGIT_WORDS, *TIMES))}|\d{{1,6}})"
RUN = re.compile(
    rf"(?<!\w){WORD}(?:[ ,.\-]{{1,2}}(?:and |then )?{WORD}){{2,}}(?!\w)", re.IGNORECASE
)
TOKEN = re.compile(r"[a-z]+|\d+", re.IGNORECASE)
NUMBER = re.compile(r"0[1-357-9]\d{8,9}|0{0,2}440?[1-357-9]\d{9}")


class Spoken(NamedTuple):
    """One word or group of digits, and the digits it stands for."""

    start: int
    end: int
    digits: str
    in_words: bool


def find_spoken_phones(text: str) -> list[Span]:
    """Runs of number words with the digits of one phone number, at least one of them in words."""
    return [span for run in RUN.finditer(text) for span in _in_run(list(_spoken(run)))]


def _spoken(run: re.Match[str]) -> Iterator[Spoken]:
    times, start = 1, -1
    for token in TOKEN.finditer(run.string, run.start(), run.end()):
        word = token[0].lower()
        start = token.start() if start < 0 else start
        if word in TIMES:
            times = TIMES[word]
            continue
        digits = DIGIT_WORDS.get(word, word)
        digits = digits[0] * (times - 1) + digits
        yield Spoken(start, token.end(), digits, word.isalpha() or times > 1)
        times, start = 1, -1


def _in_run(tokens: list[Spoken]) -> Iterator[Span]:
    place = 0
    while place < len(tokens):
        taken = _tokens_of_a_number(tokens[place : place + 14])
        if taken:
            yield Span(tokens[place].start, tokens[place + taken - 1].end)
        place += taken or 1


def _tokens_of_a_number(tokens: list[Spoken]) -> int:
    """How many of the first tokens make one phone number together; 0 where they do not."""
    in_words = sum(token.in_words for token in tokens)
    digits = "".join(token.digits for token in tokens)
    if in_words >= 8 and len(digits) >= 9 and not digits.startswith("1234"):
        return len(tokens)
    if not tokens[0].digits.startswith(("0", "4")):
        return 0
    for count in range(len(tokens), 2, -1):
        if NUMBER.fullmatch("".join(token.digits for token in tokens[:count])):
            return count if any(token.in_words for token in tokens[:count]) else 0
    return 0
