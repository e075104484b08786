"""Whole postcodes, as people write them; the first half alone tells too little to be hidden."""

from __future__ import annotations

import re
from typing import Final

from bot.safety.spans import Span, apart, each_in_turn, matches

AREAS = (
    r"AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY"
    r"|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL"
    r"|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN"
    r"|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N"
    r"|S|W"
)
LETTER = r"[ABD-HJLNP-UW-Z]"
INWARD = rf"{LETTER}{{2}}"
BETWEEN = r"(?: {0,2}[.,-]? {0,2})"
MAY_BE_WORDS: Final = (
    re.compile(
        rf"(?<!\w)(?:(?:{AREAS})\d[\dA-Z]?{BETWEEN}\d{INWARD}|GIR ?0AA)(?!\w)", re.IGNORECASE
    ),
    # With letters that no postcode ends in: a slip, or made up, but meant as one.
    re.compile(rf"(?<!\w)(?:{AREAS})\d[\dA-Z]?{BETWEEN}\d[A-Z]{{2}}(?!\w)"),
    re.compile(rf"(?<!\w)(?:{AREAS})\d[\dA-Z]? ?\d[A-Z]{{2}}(?!\w)", re.IGNORECASE),
    # ST13 7 PL, ST 13 7PL, st 4 7qq
    re.compile(rf"(?<!\w)(?:{AREAS}) ?\d[\dA-Z]? {{0,2}}\d ?{INWARD}(?!\w)"),
    re.compile(r"(?<!\w)(?:st|de|cw|ws|wa|pr|dy|sk) \d{1,2} \d[a-z]{2}(?!\w)"),
)
SURE: Final = (
    re.compile(rf"(?<!\w)(?P<code>(?:{AREAS})(?:\dO ?\d|\d{{1,2}} ?O){INWARD})(?!\w)"),
    re.compile(
        rf"(?<!\w)(?P<code>[A-Z] (?:[A-Z] )?\d (?:[\dA-Z] )?\d {LETTER} {LETTER})(?!\w)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\w)(?:post ?code|postal code|zip ?code|zip)(?:(?: is|'s|:| -|=| of| was))?:? ?"
        rf"(?P<code>(?:{AREAS}) ?[\dO][\dA-Z]?[ .,()/-]{{0,3}}[\dO] ?[A-Z]{{2}})(?!\w)",
        re.IGNORECASE,
    ),
)
ORDINAL_OR_UNIT = re.compile(
    r"\d(?:st|nd|rd|th|hr|yr|gb|ft|pt|pp|km|mm|cm|am|pm|kg|mb|in|of|to|or|is|it|if|my|we|do|so|no"
    r"|at|as|an|by|on|me|he|up|us|go)"
)


def find_postcodes(text: str) -> list[Span]:
    """Postcodes in capitals or not, with slips in spacing, an O for a nought, or one by one."""
    found = [
        span
        for pattern in MAY_BE_WORDS
        for span in matches(pattern, text)
        if not _reads_as_words(text, span)
    ]
    return apart([*found, *each_in_turn(SURE, text, "code")])


def _reads_as_words(text: str, span: Span) -> bool:
    """Whether it is the "m1 2nd" of "the m1 2nd junction": two words or more."""
    words = text[span.start : span.end].split()
    return len(words) > 1 and ORDINAL_OR_UNIT.fullmatch(words[-1]) is not None
