"""Phone numbers written in digits, whatever stands between them.

`phonenumbers` refuses the ranges kept for drama and, asked to be lenient, takes "2024-25" for a
number: so British numbers follow rules of our own and only foreign ones are put to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

import phonenumbers

from bot.safety.spans import Span, apart, masked, matches, with_digits_for_letters

# Digits, and what may stand between two groups of them; "," and ":" only between longer groups.
RUN = re.compile(r"\+?\d+(?:(?:[ ().\-/_*\n+\[\]]{0,4}|[,:] ?)\d+)*")
GROUP = re.compile(r"\d+")
DATE = re.compile(r"\d{1,2} ?[/.\- ] ?\d{1,2} ?[/.\- ] ?(?:19|20)\d\d(?!\d)")
COUNTRY_BEFORE = re.compile(r"(?<![\w.])(?:\(?(?:\+|00)? ?44\)?|\(0\)|0)[ .-]{1,2}\Z")
EXTENSION = re.compile(r" ?(?:ext(?:ension)?\.?|x) ?\d{1,5}(?!\w)", re.IGNORECASE)

NATIONAL = re.compile(r"0[1-357-9]\d{9}")
SHORTER_NATIONAL = re.compile(r"(?:01\d|0800|0500)\d{6,7}")
WITHOUT_ZERO = re.compile(r"7[1-57-9]\d{8}")
WITH_COUNTRY = re.compile(r"(?:00)?440?[1-357-9]\d{8,9}")
ABROAD = re.compile(r"00[1-9]\d{7,14}")

WITHOUT_CODE = re.compile(
    r"(?<!\w)(?:(?:phone|mobile|mob|tel|telephone|landline)(?: number| no\.?)?(?: is|:)?"
    r"|(?:ring|call|phone|text) (?:me|us|mum|dad|him|her|them) on) "
    r"(?P<number>(?!116)\d{3}[ -]?\d{3,5})(?![ -]?\d)",
    re.IGNORECASE,
)
LEAST_DIGITS: Final = 9
MOST_DIGITS: Final = 17


class Group(NamedTuple):
    """Digits written together, from `start` to `end` of the text."""

    start: int
    end: int
    digits: str


def find_phones(text: str) -> list[Span]:
    """British numbers in any spacing, foreign ones after + or 00, local ones after "ring me on"."""
    text = with_digits_for_letters(text)
    whole = [span for run in RUN.finditer(text) for span in _in_run(text, run)]
    return apart(whole + matches(WITHOUT_CODE, masked(text, whole), "number"))


def _in_run(text: str, run: re.Match[str]) -> Iterator[Span]:
    groups = [Group(*g.span(), g[0]) for g in GROUP.finditer(text, run.start(), run.end())]
    place = 0
    while place < len(groups):
        taken = _groups_of_a_number(text, groups[place : place + MOST_DIGITS])
        if taken:
            yield _with_surroundings(text, groups[place].start, groups[place + taken - 1].end)
        place += taken or 1


def _groups_of_a_number(text: str, groups: Sequence[Group]) -> int:
    """How many of the first groups make one phone number together; 0 where they do not."""
    first, before = groups[0], text[max(0, groups[0].start - 1) : groups[0].start]
    begins = before == "+" or first.digits.startswith(("0", "44")) or len(first.digits) >= 4
    if not begins or before in ("£", "$", "€") or DATE.match(text, first.start):
        return 0
    fitting = sum(total <= MOST_DIGITS for total in accumulate(len(g.digits) for g in groups))
    return next((count for count in range(fitting, 0, -1) if _is_phone(text, groups[:count])), 0)


def _is_phone(text: str, groups: Sequence[Group]) -> bool:
    digits = "".join(group.digits for group in groups)
    if len(digits) < LEAST_DIGITS:
        return False
    plus = text[max(0, groups[0].start - 1) : groups[0].start] == "+"
    if plus and not digits.startswith("44"):
        return _is_possible("+" + digits)
    if not _well_grouped(text, groups):
        return False
    return bool(
        NATIONAL.fullmatch(digits)
        or WITH_COUNTRY.fullmatch(digits)
        or (len(groups[0].digits) >= 4 and _is_rarer(digits))
    )


def _is_rarer(digits: str) -> bool:
    return bool(
        SHORTER_NATIONAL.fullmatch(digits)
        or WITHOUT_ZERO.fullmatch(digits)
        or (ABROAD.fullmatch(digits) and _is_possible("+" + digits[2:]))
    )


def _well_grouped(text: str, groups: Sequence[Group]) -> bool:
    """Whether this is one number, and not "0-25 2023", "01 02 03" or a list with commas."""
    lengths = [len(group.digits) for group in groups]
    if max(lengths) == 1 or (lengths[0] == 1 and min(lengths[1:]) >= 3):
        return True
    in_a_list = any(
        text[left.end] in ",:" and min(len(left.digits), len(right.digits)) < 3
        for left, right in pairwise(groups)
    )
    if len(lengths) >= 6 and max(lengths) == 2 and groups[0].digits in ("0", "07"):
        return True  # in pairs
    return max(lengths) >= 3 and lengths[0] >= 2 and not in_a_list


def _is_possible(number: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def _with_surroundings(text: str, start: int, end: int) -> Span:
    """The number with its "+", the bracket that it opens with, and its extension."""
    country = COUNTRY_BEFORE.search(text, max(0, start - 8), start)
    if country:
        start = country.start()
    if text[start - 1 : start] == "(" and ")" in text[start:end]:
        start -= 1
    if text[start - 1 : start] == "+":
        start -= 1
    extension = EXTENSION.match(text, end)
    return Span(start, extension.end() if extension else end)
