"""Address lines: a house with its street, and the town behind it."""

from __future__ import annotations

import re
from typing import Final

from bot.safety.personal.towns import TOWN
from bot.safety.spans import Span, apart

UNIT = (
    r"(?:(?:flat|apartment|apt|unit|studio|room|caravan|plot)\.? ?(?:no\.? ?)?\d{1,3}[a-z]?"
    r"|(?:flat|apartment|apt|unit) [a-z])"
)
NUMBER = (
    r"(?:(?:no\.? ?|number |house )?(?!(?:19|20)\d\d\b)\d{1,4} ?[a-h]?(?: ?[-/] ?\d{1,4}[a-h]?)?)"
)
STREET = (
    r"(?:street|str|st|road|rd|lane|ln|avenue|aven|ave|av|crescent|cres|cresent|terrace|terr"
    r"|mews|grove|gdns|boulevard|blvd|drive|close|clse)"
)
ALSO_A_WORD = (
    r"(?:dr|cl|court|ct|place|pl|way|gardens|square|sq|hill|walk|row|view|rise|park|green|parade"
    r"|bank|fold|croft|meadows?|mount|vale|fields?|heights|wharf|quay|gate|yard|end|causeway"
    r"|broadway|buildings|house|cottages?|lodge|towers?|villas?|brow|bridge|cross|common|estate"
    r"|rd|nook|dale|wood|orchard|hey|heath|side|brook|crest|ridge|spinney|paddock|chase|approach)"
)
NOT_A_STREET = (
    r"(?!(?:a|an|the|in|on|at|of|to|for|and|or|is|are|was|were|my|our|your|his|her|their|people"
    r"|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|miles?|times?|more|less|other"
    r"|others|different|long|minute|hour|day|week|month|year|mile|best|better|great|nice|proper"
    r"|real|fair|simple|single|sure|clear|own|second|third|first|last|good|bad|busy|kids|children"
    r"|parents|families|meetings?|steps?|pages?"
    r"|points?|questions?|per|out|from|with|by|as|we|i|they|you|it|pm|am|till|until|x|and|both"
    r"|bus|buses|train|car|cars|metres?|meters?|yards?|pounds?|quid|percent|big|new|next|one|two"
    r"|main|side|dead|closed?|whole|half|only|extra|separate|wrong|right|easy|safe|quiet)\b)"
)
NAME = rf"(?:{NOT_A_STREET}[^\W\d_][\w'’.]{{1,20}})"
CAPITAL_NAME = r"(?:(?-i:[A-Z])[\w'’.]{1,20})"
NOT_A_TOWN = (
    r"(?!(?-i:I|I'm|I've|Mum|Dad|Nan|She|He|We|They|The|And|But|It|Its|It's|My|Please|Can|Is|There"
    r"|That|This|You|Our|So|If|When|Where|What|Who|How|Thanks|Thank|Could|Would|Mr|Mrs|Miss|Dr|Not"
    r"|No|Yes|Just|Or|Then|For|From|With|Next|After|Before|Because)\b)"
)
TOWN_MAYBE = rf"{NOT_A_TOWN}{CAPITAL_NAME}"
TAIL = rf"(?:,? {{0,2}}(?:in )?{TOWN}|, ?{TOWN_MAYBE}(?: {TOWN_MAYBE})?)"
CUE = (
    r"(?:(?:live|lives|lived|living|stay|stays|staying|staing|moved|move|sleep|sleeping|reside"
    r"|based"
    r"|house|home|address|adress|addres|flat|place|mine|round|pick (?:me|us|him|her) up"
    r"|send (?:it|them|letters?|post)|post (?:it|them)|come)"
    r"(?: (?:is|are|at|to|over|now|from|round|in|on|here|back|currently)){0,3}(?: ?[:=-])? {0,2})"
)
HOUSE_NAME = (
    rf"(?:(?-i:[Tt]he )?(?:{CAPITAL_NAME} ){{0,3}}"
    r"(?-i:Cottages?|House|Farm|Farmhouse|Lodge|Villas?|Barn|Bungalow|Vicarage|Rectory|Manor|Mill"
    r"|Stables|Gables|Oaks|Elms|Willows|Cedars|Laurels|Hollies|Beeches|Firs|Grange|Hall|Court"
    r"|Towers?|Flats|Apartments|Heights|Point|Mansions|Building|Buildings|Hostel|Croft|Nook))"
)
LIVES = (
    r"(?:(?:live|lives|lived|living|stay|stays|staying|sleep|sleeping|am|are|is) (?:at|in)"
    r"|(?:address|adress|addres)(?: is| was|:)?(?: now)?|moved (?:to|into)|house is)"
)
PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 14 Church Lane, Leek; flat 2b 118 high street; 14a The Crescent
        rf"(?<![\w£$€.,/-])(?P<line>(?:{UNIT},? ?(?:(?:the )?(?:{NAME} ){{0,3}}{NAME}, ?)?"
        rf"|{HOUSE_NAME},? )?"
        rf"{NUMBER},? (?:the )?(?:{NAME} ){{1,3}}{STREET}\b\.?{TAIL}{{0,3}})",
        rf"(?<![\w£$€.,/-])(?P<line>(?:{UNIT},? ?)?{NUMBER},? (?:the )?"
        rf"(?:{CAPITAL_NAME} ){{1,3}}(?i:{ALSO_A_WORD})\b\.?{TAIL}{{0,3}})",
        # 3 The Crescent, 12 Broadway, 40 Parkway
        rf"(?<![\w£$€.,/-])(?P<line>(?:{UNIT},? ?)?{NUMBER},? (?-i:The )?"
        r"(?-i:(?:The )[A-Z]\w{3,20}|Broadway|Parkway|Kingsway|Queensway|Eastgate|Westgate"
        r"|Northgate|Southgate)\b"
        rf"{TAIL}{{0,3}})",
        # flat 4, Oak House; flat 2b wellington court
        rf"(?<!\w)(?P<line>{UNIT},? (?:{NAME} ){{1,3}}(?:{STREET}|{ALSO_A_WORD})\b\.?"
        rf"{TAIL}{{0,3}})",
        # I live at 9 oakfield rise; my address is 12 the orchard
        rf"(?<!\w){CUE}(?P<line>(?:{UNIT},? ?)?{NUMBER},? (?:the )?(?:{NAME} ){{0,3}}"
        rf"(?:{STREET}|{ALSO_A_WORD})\b\.?{TAIL}{{0,3}})",
        # I live at Rose Cottage, Mill Lane
        rf"(?<!\w)(?:live at|lives at|living at|staying at|address is|address:|adress is)"
        rf" (?P<line>(?:the )?(?:{NAME} ){{1,3}}(?:{STREET}|{ALSO_A_WORD})\b"
        rf"(?:, ?(?:{NAME} ){{1,2}}(?:{STREET}))?\.?{TAIL}{{0,3}})",
        # 14 church way, leek
        rf"(?<![\w£$€.,/-])(?P<line>(?:{UNIT},? ?)?{NUMBER},? (?:{NAME} ){{1,2}}{ALSO_A_WORD},? "
        rf"{{0,2}}{TOWN}{TAIL}{{0,2}})",
        rf"(?<![\w£$€.,/-])(?P<line>(?:no\.? ?|number )\d{{1,3}}[a-h]? (?:{NAME} ){{1,2}}"
        rf"(?:{ALSO_A_WORD}|{STREET})\b\.?{TAIL}{{0,3}})",
        r"(?<![\w£$€.,/-])(?P<line>\d{1,3}[a-h]? (?:Heol|Ffordd|Lon|Maes|Stryd) "
        rf"{CAPITAL_NAME}{TAIL}{{0,3}})",
        rf"(?<![\w£$€.,/-])(?P<line>{HOUSE_NAME}, "
        rf"(?:{CAPITAL_NAME} ){{1,2}}{STREET}\b\.?{TAIL}{{0,3}})",
        rf"(?<![\w£$€.,/-])(?P<line>\d{{1,3}}[a-h]? (?:{NAME} ){{1,2}}"
        r"(?:rise|croft|gardens|fold|mews|wharf|paddock|spinney|way|court|view|hill|green|row"
        rf"|square)\b{TAIL}{{0,3}})",
        rf"(?<!\w){LIVES} (?P<line>(?:{UNIT},? ?)?(?:{NUMBER},? )?(?<=[\dA-Za-z,] )(?:the )?"
        rf"(?:{NAME} ){{0,2}}{NAME}, ?(?:{NAME} ){{1,3}}(?:{STREET})\b\.?{TAIL}{{0,3}})",
        rf"(?<!\w){LIVES} (?P<line>(?:{UNIT}|{NUMBER}),? (?:the )?(?:{NAME} ){{0,2}}{NAME}"
        rf"{TAIL}{{0,3}})(?= ?[,.!?)\n]| (?:and|with|so|but|near|by|next|opposite|behind|if|since"
        r"|now|where|which)\b|$)",
        r"(?<!\w)(?P<line>P\.? ?O\.? box \d{1,6})(?!\w)",
    )
)


LIKELY: Final = re.compile(
    r"\d|\b(?:flat|apartment|apt|unit|live|lives|living|stay|staying|address|adress|addres"
    r"|moved)\b"
    rf"|{HOUSE_NAME}, ",
    re.IGNORECASE,
)


def find_addresses(text: str) -> list[Span]:
    """House and street, with flat, house name and town; a street alone is nobody's."""
    if not LIKELY.search(text):
        return []
    found = [Span(*f.span("line")) for pattern in PATTERNS for f in pattern.finditer(text)]
    return apart(Span(s.start, _trimmed(text, s)) for s in found)


def _trimmed(text: str, span: Span) -> int:
    return span.start + len(text[span.start : span.end].rstrip(" .,"))
