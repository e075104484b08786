"""E-mail addresses, names on social media and postcodes, as people write them."""

from __future__ import annotations

import re
from typing import Final

from bot.safety.spans import Span, apart, each_in_turn, matches

LOCAL = r"(?<![\w.+'-])[\w.+'-]{1,64}"
AT_SIGN = r" ?(?:@|\(at\)|\[at\]|\{at\}|<at>) ?"
LABEL = r"[^\W_](?:[\w-]{0,62})"
DOT = r"(?: ?[.,] ?|\.| ?(?:\(dot\)|\[dot\]) ?| dot )"
ENDING = r"(?:com|co|org|net|uk|ac|gov|sch|ie|eu|me|info|io|edu)"
PROVIDER = (
    r"(?:g-?mail|googlemail|hotmail|outlook|yahoo|icloud|live|msn|aol|btinternet|sky|me|mail"
    r"|virginmedia|talktalk|ntlworld|protonmail|proton)"
)
EMAILS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # jo@mail.example.org, also of a domain without an ending
        rf"{LOCAL}@{LABEL}(?:\.{LABEL}){{1,5}}",
        # jo (at) example [dot] org, jo @ example . com, jo@gmail,com
        rf"{LOCAL}{AT_SIGN}{LABEL}(?:{DOT}{ENDING}){{1,3}}(?!\w)",
        rf"{LOCAL}{AT_SIGN}{PROVIDER}(?!\w)",
        # jo at example dot com, lily dot rose at yahoo dot co dot uk
        rf"{LOCAL}(?: dot [\w-]{{1,30}}){{0,3}} at {LABEL}(?: dot {ENDING}){{1,3}}(?!\w)",
        # jo at hotmail.co.uk
        rf"{LOCAL} at {PROVIDER}(?:\.{ENDING}){{1,2}}(?!\w)",
    )
)

NETWORK = (
    r"(?:snap ?chat|snap|insta(?:gram)?|tik ?tok|discord|x ?box|psn|gamer ?tag|fort ?nite|roblox"
    r"|face ?book|fb|twitter|telegram|you ?tube|twitch|ig|sc)"
)
BRIDGE = (
    r"(?: ?[:=-])?(?: (?:user ?name|name|handle|account|id|tag|is|as|at|me|on|its|it's)){0,3}"
    r" ?:?"
)
NAME = r"[a-z][\w.-]{2,29}(?<![.-])"
SITE = (
    r"(?:facebook|instagram|tiktok|twitter|snapchat|linkedin|youtube|threads|twitch|roblox|x)"
    r"\.(?:com|net|tv)"
)
HANDLES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w@.])(?P<name>(?:https?://)?(?:www\.|m\.)?{SITE}/"
        r"(?!watch|playlist|embed|groups/|hashtag/)[^\s<>\"]{2,200})",
        r"(?<![\w@.])(?P<name>@[a-z_][\w.]{1,29}(?<!\.))",
        r"(?<!\w)(?P<name>[\w.]{2,32}#\d{4})(?!\w)",
        rf"(?<!\w){NETWORK}{BRIDGE} (?P<name>(?=[\w.-]{{0,29}}[\d_]|\w{{1,29}}\.\w){NAME})",
        rf"(?<!\w)my (?:user ?name|handle|gamer ?tag)(?: is|:) ?(?P<name>{NAME})",
    )
)

AREAS = (
    r"AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY"
    r"|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL"
    r"|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN"
    r"|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|B|E|G|L|M|N"
    r"|S|W"
)
LETTER = r"[ABD-HJLNP-UW-Z]"
INWARD = rf"{LETTER}{{2}}"
POSTCODE = re.compile(
    rf"(?<!\w)(?:(?:{AREAS})\d[\dA-Z]?[ .-]{{0,2}}\d{INWARD}|GIR ?0AA)(?!\w)", re.IGNORECASE
)
POSTCODE_WITH_AN_O = re.compile(rf"(?<!\w)(?:{AREAS})(?:\dO ?\d|\d{{1,2}} ?O){INWARD}(?!\w)")
POSTCODE_LETTER_BY_LETTER = re.compile(
    rf"(?<!\w)[A-Z] (?:[A-Z] )?\d (?:[\dA-Z] )?\d {LETTER} {LETTER}(?!\w)",
    re.IGNORECASE,
)
ORDINAL_OR_UNIT = re.compile(r"\d(?:st|nd|rd|th|hr|yr|gb|ft|pt|pp)")


def find_emails(text: str) -> list[Span]:
    """E-mail addresses, also with "(at)", "dot" in words, spaces or a missing ending."""
    return each_in_turn(EMAILS, text)


def find_handles(text: str) -> list[Span]:
    """Names by which a person can be found on social media."""
    return each_in_turn(HANDLES, text, "name")


def find_postcodes(text: str) -> list[Span]:
    """Whole postcodes; the first half alone tells too little to be hidden."""
    found = [span for span in matches(POSTCODE, text) if not _reads_as_words(text, span)]
    return apart(
        found + matches(POSTCODE_WITH_AN_O, text) + matches(POSTCODE_LETTER_BY_LETTER, text)
    )


def _reads_as_words(text: str, span: Span) -> bool:
    """Whether it is the "m1 2nd" of "the m1 2nd junction": lower case and two words."""
    words = text[span.start : span.end].split()
    return len(words) == 2 and ORDINAL_OR_UNIT.fullmatch(words[1]) is not None
