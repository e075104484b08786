"""Numbers with a check digit or a fixed form: NHS, National Insurance, bank cards."""

from __future__ import annotations

import re
from typing import Final

from bot.safety.spans import Span, apart, matches

CUE_CHARACTERS = 40

NOT_ABROAD = r"(?<![\d£$€])(?<!\d[.,])(?<!\+\d )(?<!\+\d\d )(?<!\+\d{3} )"
NHS_NUMBERS: Final = (
    re.compile(rf"{NOT_ABROAD}\d{{3}}[ .-]{{0,3}}\d{{3}}[ .-]{{0,3}}\d{{4}}(?!\d)"),
    re.compile(rf"{NOT_ABROAD}(?<!\d[ -])\d(?:[ -]?\d){{9}}(?![ .-]?\d)"),
)
HYPHENED = re.compile(r"\d{3} ?- ?\d{3} ?- ?\d{4}")
NHS_CUE = re.compile(r"\bN\.?H\.?S\b", re.IGNORECASE)

CARDS: Final = (
    re.compile(r"(?<!\d)\d{4}(?:[ .-]{0,2}\d{4}){3}(?!\d)"),
    re.compile(r"(?<!\d)\d{4}[ .-]{0,2}\d{6}[ .-]{0,2}\d{5}(?!\d)"),
    re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)"),
)
CARD_CUE = re.compile(r"\b(?:card|visa|mastercard|amex|maestro)\b", re.IGNORECASE)

INSURANCE = re.compile(
    r"(?<!\w)(?P<letters>[A-CEGHJ-PRSTW-Z][A-CEGHJ-NPRSTW-Z]|QQ)[ .-]{0,2}"
    r"(?P<digits>\d(?:[ .-]{0,2}\d){5})(?P<suffix>[ .-]{0,2}[A-D])?(?!\w)",
    re.IGNORECASE,
)
INSURANCE_CUE = re.compile(r"\b(?:national insurance|nat ins|n\.?i\.?|nino)\b", re.IGNORECASE)
WORDS_OF_TWO_LETTERS: Final = frozenset(
    ("ah", "am", "an", "as", "at", "be", "by", "he", "hr", "me", "my", "oh", "pp", "re", "we")
)


def find_nhs_numbers(text: str) -> list[Span]:
    """Ten digits whose last one checks, or any ten where the NHS is named just before."""
    return apart(
        span
        for pattern in NHS_NUMBERS
        for span in matches(pattern, text)
        if _has_before(NHS_CUE, text, span)
        or nhs_check(_digits(text, span))
        or HYPHENED.fullmatch(text, span.start, span.end)
    )


def nhs_check(digits: str) -> bool:
    """Whether ten digits are an NHS number (weights 10 to 2, modulo 11), not a dialling code."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9]))
    return digits[0] != "0" and (11 - total % 11) % 11 == int(digits[9])


def find_cards(text: str) -> list[Span]:
    """Numbers of 13 to 19 digits that pass the Luhn check, or any of them after the word card."""
    return apart(
        span
        for pattern in CARDS
        for span in matches(pattern, text)
        if luhn_check(_digits(text, span)) or _has_before(CARD_CUE, text, span)
    )


def luhn_check(digits: str) -> bool:
    """Whether the last digit is right, so that few other long numbers are taken for a card."""
    doubled = [2 * int(digit) for digit in digits[-2::-2]]
    total = sum(int(digit) for digit in digits[-1::-2]) + sum(d - 9 * (d > 9) for d in doubled)
    return total % 10 == 0 and set(digits) != {"0"}


def find_insurance_numbers(text: str) -> list[Span]:
    """Two letters, six digits and a letter; without the last one only where it is announced."""
    return [
        Span(*found.span())
        for found in INSURANCE.finditer(text)
        if _has_before(INSURANCE_CUE, text, Span(*found.span())) or _is_complete(found)
    ]


def _is_complete(found: re.Match[str]) -> bool:
    loose_word = found["letters"] in WORDS_OF_TWO_LETTERS and not found["digits"].isdecimal()
    return found["suffix"] is not None and not loose_word


def _digits(text: str, span: Span) -> str:
    return "".join(filter(str.isdecimal, text[span.start : span.end]))


def _has_before(cue: re.Pattern[str], text: str, span: Span) -> bool:
    return cue.search(text[max(0, span.start - CUE_CHARACTERS) : span.start]) is not None
