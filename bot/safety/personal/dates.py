"""Dates of birth: a date beside a word about birth, or one that nothing else explains."""

from __future__ import annotations

import re
from typing import Final

from bot.safety.spans import Span, apart

MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
ORDINAL = (
    r"(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    r"|nineteenth|twentieth|thirtieth)"
)
DAY = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?: ?(?:st|nd|rd|th))?|{ORDINAL})"
NUMBER = r"(?:0?[1-9]|[12]\d|3[01])"
YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"
YEAR_IN_WORDS = r"(?:two thousand(?: and)?|twenty|nineteen)(?:[ -][a-z]{3,9}){1,2}"

FULL = rf"{NUMBER} ?[/.\- ] ?{NUMBER} ?[/.\- ] ?{YEAR}|(?:19|20)\d\d[/.\-]{NUMBER}[/.\-]{NUMBER}"
WRITTEN = (
    rf"{DAY} ?(?:of )?{MONTH},? ?(?:{YEAR}|{YEAR_IN_WORDS})"
    rf"|{MONTH} (?:the )?{DAY},? ?{YEAR}"
)
PARTIAL = rf"{DAY} ?(?:of )?{MONTH}|{MONTH} (?:the )?{DAY}|{MONTH} (?:19|20)\d\d|\d{{8}}|\d{{6}}"

CUE = (
    r"(?:date of birth|birth ?date|birth ?day|b-?day|d ?\.? ?o ?\.? ?b\.?|was born|were born|born)"
)
BETWEEN = (
    r"(?:(?:[ :=,.'()-]|\b(?:is|was|on|in|the|0n|its|it's|it|my|his|her|their|of|i|think|are"
    r"|s)\b){0,12})"
)
AFTER_CUE = re.compile(
    rf"(?<!\w){CUE}{BETWEEN}(?<!\d)(?P<date>{FULL}|{WRITTEN}|{PARTIAL})(?!\w)", re.IGNORECASE
)
BEFORE_CUE = re.compile(
    rf"(?<!\w)(?P<date>{FULL}|{WRITTEN})[ ,]{{1,2}}(?:is |was |= ?)?(?:my |his |her |the )?"
    rf"{CUE}(?!\w)",
    re.IGNORECASE,
)
BARE = re.compile(rf"(?<![\w/.-])(?:{FULL}|{WRITTEN})(?![\w/-])", re.IGNORECASE)
BORN_BY: Final = 2020
FULL_YEAR = re.compile(r"(?:19|20)\d\d")
EVENT = re.compile(
    r"\b(?:on|by|from|to|until|till|since|before|after|at|in|due|met|meet|meeting|minutes|report"
    r"|dated|published|updated|reviewed?|version|policy|plan|launch(?:ed)?|started?|ended|between"
    r"|code|guidance|guide|regulations?|law|practice|framework|statement|toolkit|document|edition"
    r"|agenda|consultation|strategy|act|visit|workshop|event|session|deadline)\b",
    re.IGNORECASE,
)
EVENT_CHARACTERS = 40


def find_births(text: str) -> list[Span]:
    """Dates named as someone's birth, and full dates of the past that nothing else explains."""
    named = [
        Span(*found.span("date"))
        for pattern in (AFTER_CUE, BEFORE_CUE)
        for found in pattern.finditer(text)
    ]
    return apart(named + [Span(*f.span()) for f in BARE.finditer(text) if _is_of_a_person(text, f)])


def _is_of_a_person(text: str, found: re.Match[str]) -> bool:
    year = FULL_YEAR.search(found[0])
    around = text[max(0, found.start() - EVENT_CHARACTERS) : found.end() + EVENT_CHARACTERS]
    return year is not None and int(year[0]) <= BORN_BY and not EVENT.search(around)
