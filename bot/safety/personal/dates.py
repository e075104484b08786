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

FULL = (
    rf"{NUMBER} ?[/.\-|, ] ?{NUMBER} ?[/.\-|, ] ?{YEAR}|(?:19|20)\d\d[/.\-]{NUMBER}[/.\-]{NUMBER}"
)
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )"
WRITTEN = (
    rf"{WEEKDAY}?{DAY}[ -]?(?:of )?{MONTH},?[ -]?(?:in |back in )?(?:{YEAR}|{YEAR_IN_WORDS})"
    rf"|{MONTH} (?:the )?{DAY},? ?{YEAR}"
)
SHORT = rf"{NUMBER}[/.]{NUMBER}(?![/.]?\d)"
FEAST = rf"(?:christmas|boxing|new year'?s|valentine'?s) (?:day|eve)(?: {YEAR})?"
PARTIAL = (
    rf"{SHORT}|{FEAST}|{DAY}[ -]?(?:of )?{MONTH}|{MONTH} (?:the )?{DAY}|{MONTH} (?:19|20)\d\d"
    r"|\d{8}|\d{6}"
)

CUE = (
    r"(?:date[ -]of[ -]b(?:irth|orth|rith)|dateofbirth|d/o/b|b\.?day|brithday|birthdy"
    r"|birth ?date|birth ?day'?s?|b-?day'?s?|d ?\.? ?o ?\.? ?b\.?|was born|were born|born)"
)
BETWEEN = (
    r"(?:(?:[ :=,.'()-]|\b(?:is|was|on|in|the|0n|its|it's|it|my|his|her|their|of|i|think|are"
    r"|s|a|at|home|hospital|falls?|fell|coming|up|next|this|back|actually|written|down|as|should"
    r"|be|form|wrong|says?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thurs?(?:day)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?|kid|son|daughter|child|here|there|which|that|not|just)\b){0,14})"
)
AFTER_CUE = re.compile(
    rf"(?<!\w){CUE}{BETWEEN}(?<!\d)(?P<date>{FULL}|{WRITTEN}|{PARTIAL})(?!\w)", re.IGNORECASE
)
FAR_AFTER_CUE = re.compile(
    rf"(?<!\w){CUE}(?!\w)[^.!?\n]{{0,60}}?(?<![\d/.-])(?P<date>{FULL}|{WRITTEN})(?!\w)",
    re.IGNORECASE,
)
BEFORE_CUE = re.compile(
    rf"(?<!\w)(?P<date>{FULL}|{WRITTEN})[ ,]{{1,2}}(?:is |was |= ?)?(?:my |his |her |the )?"
    rf"[^.!?\n]{{0,30}}?\b{CUE}(?!\w)",
    re.IGNORECASE,
)
AGE = r"(?:\d{1,2}|\w{3,5}teen|eleven|twelve|ten|nine|eight|seven|six|five|four|three|two|one)"
BY_AGE = re.compile(
    rf"(?<!\w)(?:turn(?:s|ed|ing)?|(?:i'?m|he'?s|she'?s|i am|is|will be|be|i'?ll be|was|became)"
    rf"(?: going to be)?) {AGE}(?: years? old)?(?: next| this)?(?: on| come)(?: the)? "
    rf"(?P<date>{FULL}|{WRITTEN}|{DAY}[ -]?(?:of )?{MONTH}|{MONTH} (?:the )?{DAY})(?!\w)",
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
        for pattern in (AFTER_CUE, FAR_AFTER_CUE, BEFORE_CUE, BY_AGE)
        for found in pattern.finditer(text)
    ]
    return apart(named + [Span(*f.span()) for f in BARE.finditer(text) if _is_of_a_person(text, f)])


def _is_of_a_person(text: str, found: re.Match[str]) -> bool:
    year = FULL_YEAR.search(found[0])
    around = text[max(0, found.start() - EVENT_CHARACTERS) : found.end() + EVENT_CHARACTERS]
    return year is not None and int(year[0]) <= BORN_BY and not EVENT.search(around)
