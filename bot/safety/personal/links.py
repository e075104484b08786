"""Addresses of web pages that may be somebody's; those of public bodies stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.safety.spans import Span, apart

ENDING = (
    r"(?:co\.uk|org\.uk|gov\.uk|nhs\.uk|ac\.uk|sch\.uk|police\.uk|me\.uk|uk|com|org|net|info|biz|io"
    r"|me|co|tv|gg|ly|ee|be|app|blog|site|online|page|link|social|dev|eu|ie|fr|de|pl|ro|us|xyz|live"
    r"|club|space|website|art|family|name|bio|to|gl|cc)"
)
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
REST = r"(?:[/?#][^\s<>\"”]*)?"
LINK: Final = re.compile(
    rf"(?<![\w@.])(?:https?://(?P<host>[^\s/<>\"?#]{{1,200}}){REST}"
    rf"|(?P<bare>(?:www\.(?:{LABEL}\.){{0,4}}|(?:{LABEL}\.){{1,4}}){ENDING}){REST}(?![\w@]))",
    re.IGNORECASE,
)
PUBLIC: Final = re.compile(
    r"(?:^|\.)(?:gov\.uk|nhs\.uk|org\.uk|ac\.uk|sch\.uk|police\.uk|gov\.wales|gov\.scot|gov\.ie"
    r"|org\.au|gov\.au|example\.org|example\.com|bbc\.co\.uk|bbc\.com)$"
    r"|^(?:www\.)?(?:doingourbit\.uk|nutshellcomms\.co\.uk|graymatterconsulting\.com\.au"
    r"|impower\.co\.uk|theguardian\.com|sky\.com|itv\.com|(?:samaritans|wikipedia|unicef|who|oecd|un|relate|scope|savethechildren"
    r"|autism|mind|barnardos|mencap)\.org)$",
    re.IGNORECASE,
)
FRONT_PAGE: Final = re.compile(
    r"^(?:www\.|m\.)?(?:google|youtube|zoom|microsoft|office|teams|eventbrite|surveymonkey|amazon"
    r"|ebay|netflix|facebook|instagram|tiktok|twitter|x|linkedin|whatsapp|mindofmyown|padlet|canva"
    r"|mentimeter|menti|kahoot|yahoo|hotmail|outlook|gmail|icloud|live|snapchat|roblox|spotify|apple"
    r"|mumsnet|discord|reddit|pinterest|vinted|paypal|trustpilot|booking|bing|msn|aol|wikipedia"
    r"|justgiving|gofundme|argos|tesco|asda|trainline)\.(?:com|co\.uk|us|it|tv|app|me)$",
    re.IGNORECASE,
)
PERSONS_PAGE: Final = re.compile(
    r"^(?:/(?:[\w/-]*/)?(?:in|u|user|users|profile|profiles|people|member|members|channel|c|j|team"
    r"|our-team|staff|author|p)/\w|/@|/~"
    r"|/join|/invite|/profile\.php|/page/|/fundraising/)",
    re.IGNORECASE,
)
SHARED: Final = re.compile(
    r"^/?$|^/(?:watch|groups/|hashtag/|events?/|playlist|embed|help|legal|privacy|search)", re.I
)
SCHEME: Final = re.compile(r"^https?:?/+", re.IGNORECASE)
SPOKEN: Final = re.compile(
    rf"(?<![\w@.])(?:(?:https?:?//)?www ?(?:\.|dot) ?{LABEL}(?: ?(?:\.|dot) ?{LABEL}){{1,4}}"
    rf"|{LABEL} dot (?:{LABEL} dot )?(?:com|co dot uk|org dot uk|net|me|blog))"
    r"(?:(?: slash |/)[\w.-]+)*"
    r"(?![\w@])",
    re.IGNORECASE,
)


def find_links(text: str) -> list[Span]:
    """Links to pages that are not known to be public."""
    found = []
    for match in LINK.finditer(text):
        end = match.start() + len(match[0].rstrip(".,;:!?)'\u2019"))
        host = (match["host"] or match["bare"]).lower().split("@")[-1].split(":")[0].rstrip(".")
        rest = text[match.end("host") if match["host"] else match.end("bare") : end]
        if not _is_public(host, rest):
            found.append(Span(match.start(), end))
    return apart([*found, *_spoken(text)])


def _spoken(text: str) -> Iterator[Span]:
    for match in SPOKEN.finditer(text):
        written = SCHEME.sub("", match[0]).split(" slash ")[0].split("/")[0]
        host = re.sub(r" ?dot ?| ?\. ?", ".", written)
        if not _is_public(host.lower(), ""):
            yield Span(*match.span())


def _is_public(host: str, rest: str) -> bool:
    if FRONT_PAGE.match(host):
        return SHARED.match(rest) is not None
    return PUBLIC.search(host) is not None and not PERSONS_PAGE.match(rest)
