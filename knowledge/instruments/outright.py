"""A yes or a no that stands for itself beside other words: “no, they decide”, “hand on heart no”.

An encoder hears what the rest is about and may lean the wrong way; the bare word leaves no doubt.
"""

from __future__ import annotations

import re

YES, NO, BOTH = "yes", "no", "yes and no"
_YES = r"(?:yes+|yeah|yea|yeh|yh|yep|yup|aye)"
_NO = r"(?:no+|nope|nah+|naw)"
_SUBJECT = (  # “no problem” and “no one minds” are no answer of no
    r"(?:i|i'?m|i'?ve|we|we'?re|we'?ve|it|it'?s|its|they|they'?re|they'?ve|he|she|you|u|there|there'?s"
    r"|that|that'?s|this|not|never|nobody|none|nothing|but|just|only|sorry|tbh|really|chance|way|nope"
    r"|because|coz|cos|my|our|their|the|people|ppl|everyone|everything)\b"
)
BEGINS_YES = re.compile(rf"^\W*{_YES}\b", re.IGNORECASE)
BEGINS_NO = re.compile(rf"^\W*{_NO}\b(?:\s*[,.;:!–-]|\W*$|\s+{_SUBJECT})", re.IGNORECASE)
ENDS_YES = re.compile(rf"\w\W+{_YES}\W*$", re.IGNORECASE)
ENDS_NO = re.compile(rf"\w\W+{_NO}\W*$", re.IGNORECASE)
SAYS_NO = re.compile(rf"\b(?:say|says|said|or|a)\s+(?:{_NO}|{_YES})\W*$", re.IGNORECASE)
WITHIN = {  # “time yes, money no”
    YES: re.compile(rf"\w\s+{_YES}\b\s*[,.;&]|\b(?:and|but)\s+{_YES}\b", re.IGNORECASE),
    NO: re.compile(rf"\w\s+{_NO}\b\s*[,.;&]|\b(?:and|but)\s+{_NO}\b(?!\s+\w)", re.IGNORECASE),
}
YES_BUT = re.compile(  # “yeah kind of”, “yes if they ask”
    r"\b(?:but|kind|kinda|sort|sorta|ish|mostly|partly|nearly|almost|some|sometimes|bits?|only|just"
    r"|except|apart|half|most|not|though|tho|little|few|depends|if|when)\b|n'?t\b",
    re.IGNORECASE,
)
NO_BUT = re.compile(  # “no, not all of them”
    r"\b(?:but|fully|always|all|everyone|everything|entirely|completely|quite|most|yet)\b",
    re.IGNORECASE,
)


def said_outright(text: str) -> str:
    """`YES`, `NO` or `BOTH`, where they are said for themselves and nothing takes them back."""
    if SAYS_NO.search(text):
        return ""
    yes = any(found.search(text) for found in (BEGINS_YES, ENDS_YES, WITHIN[YES]))
    no = any(found.search(text) for found in (BEGINS_NO, ENDS_NO, WITHIN[NO]))
    if yes and no:
        return BOTH
    if yes:
        return "" if YES_BUT.search(text) else YES
    return NO if no and not NO_BUT.search(text) else ""
