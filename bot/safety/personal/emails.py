"""E-mail addresses, as people write them."""

from __future__ import annotations

import re
from typing import Final

from bot.safety.spans import Span, each_in_turn

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
        # jo@@gmail.com, jo@gmail..com
        rf"{LOCAL}@@?{LABEL}(?:\.{{1,3}}{LABEL}){{1,5}}",
        # jo at example dot com, lily dot rose at yahoo dot co dot uk
        rf"{LOCAL}(?: dot [\w-]{{1,30}}){{0,3}} at {LABEL}(?: dot {ENDING}){{1,3}}(?!\w)",
        # jo at hotmail.co.uk
        rf"{LOCAL} at {PROVIDER}(?:\.{ENDING}){{1,2}}(?!\w)",
        # jo underscore smith 99 at gmail dot com
        r"(?<![\w.+'-])(?:[\w-]{1,30}"
        r" (?:dot|underscore|under score|dash|hyphen|minus|full stop|point) )"
        rf"{{1,4}}[\w-]{{1,30}}(?: \d{{1,4}})? at {LABEL}(?: ?(?:dot|\.) ?{ENDING}){{1,3}}(?!\w)",
        rf"(?<![\w.+'-])[\w.-]{{1,30}} \d{{1,4}} at {LABEL}(?: ?(?:dot|\.) ?{ENDING}){{1,3}}(?!\w)",
        # josmith99 at hotmail
        r"(?<![\w.+'-])(?=[\w.+'-]{0,30}[\d_.])[\w.+'-]{3,64}"
        r" at (?:gmail|googlemail|hotmail|icloud|btinternet|protonmail)(?!\w)",
    )
)


def find_emails(text: str) -> list[Span]:
    """E-mail addresses, also with "(at)", "dot" in words, spaces or a missing ending."""
    return each_in_turn(EMAILS, text)
