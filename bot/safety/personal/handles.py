"""Names by which a person can be found on social media and in games."""

from __future__ import annotations

import re
from typing import Final

from bot.safety.spans import Span, each_in_turn

NETWORK = (
    r"(?:snap ?chat|snaps?|insta(?:gram)?|tik ?tok|tt|discord|disc|x ?box(?: live)?|psn"
    r"|play ?station|gamer ?tag|fort ?nite|roblox|minecraft|steam|face ?book|fb|twitter|telegram"
    r"|you ?tube|yt|twitch|whats ?app|threads|reddit|be ?real|pinterest|vinted|nintendo|kik|ig|sc)"
)
BRIDGE = (
    r"(?: ?[:=-])?(?: (?:user ?name|name|handle|account|id|tag|is|as|at|me|on|its|it's)){0,3}"
    r" ?:?"
)
SITE = (
    r"(?:facebook|fb|instagram|tiktok|twitter|snapchat|linkedin|youtube|threads|twitch|roblox|x)"
    r"\.(?:com|net|tv)"
)
NOT_A_NAME = (
    r"(?!(?:a|an|the|my|me|on|in|at|to|and|or|so|but|is|it|its|it's|was|not|no|too|also|as|all|up"
    r"|really|very|full|just|always|never|down|off|out|broken|banned|gone|private|public|blocked"
    r"|hacked|dead|better|best|good|great|bad|fun|boring|old|new|more|for|with|where|what|when|why"
    r"|how|who|if|because|cos|that|this|there|here|they|he|she|we|you|i|people|everyone|someone"
    r"|called|name|user|handle|username|only|still|way|rubbish|addictive|horrible|mean|safe|nice"
    r"|cool|please|pls|ok|okay|instead|ages?|every|now|open|closed|used|using|own|same|kids?|like"
    r"|mostly|account|accounts|groups?|pages?|chats?|messages?|posts?|stories|story|live|apps?"
    r"|games?|videos?|club|class|classes|sessions?|workers?|officer|policy|training|safety|has"
    r"|have|had|does|did|do|will|would|can|could|should|shall|went|goes|got|gets|keeps|made|makes"
    r"|works?|worked|tonight|today|tomorrow|yesterday|later|about|photos?|pictures?|pics|feed"
    r"|password|friends?|mates?|time|some|any|one|reels?|streaks?|notifications?|trends?|them|him"
    r"|her|us|back|again|after|before|while|until|stuff|things?|everything|nothing|something"
    r"|anything|dances?|money|help|school|council|free|part|easy|hard|toxic|scary|useful|useless"
    r"|quick|fine|dad|mum|nan|sister|brother|son|daughter|phone|are|been|from|of|by|your|their"
    r"|our|his|under|search|details|link|info|event|events|meeting|meetings|team|youth|young)\b)"
)
DIGIT = r"(?=[\w.-]{0,29}[\d_]|\w{1,29}\.\w)"
NAME = r"(?!\w{0,9}\d{6})[a-z][\w.-]{2,29}(?<![.-])"
WORD = rf"(?P<name>{NOT_A_NAME}{NAME})"
IS = (
    r"(?:'?s)?(?: (?:user ?name|name|handle|account|acc|id|tag|profile|page|channel|user))?"
    r"(?:'s| is:?| its| it's| as| under| called| at| by| -| =| ?[:=]|,)"
)
WHOSE = r"(?:my|his|her|their|our|mine|daughter's|son's|lad's|mum's|mate's|sister's|brother's)"
REACH = r"(?:add|follow|find|dm|message|msg|pm|text|tag|get|reach|contact|hmu|hit|snap)"
WHOM = r"(?: (?:me|us|him|her|them|up|my \w+)){1,2}"
ENDS = r"(?= ?[,.!?)]|\s+(?:if|and|or|btw|x+|lol|thanks|pls|please|for|ok|cos|so|but)\b|\s*$)"
ANYWHERE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w@.])(?P<name>(?:https?://)?(?:www\.|m\.)?{SITE}/"
        r"(?!watch|playlist|embed|groups/|hashtag/|events?/)[^\s<>\"]{2,200})",
        r"(?<![\w@.])(?P<name>@(?!\d{1,2}(?:[:.]\d\d)?(?:am|pm)?\b)[a-z0-9_][\w.-]{1,29}(?<![.-]))",
        r"(?<!\w)(?P<name>[\w.]{2,32}#\d{3,5})(?!\w)",
        # lil_mo: nobody else writes a word with a low line in it
        r"(?<![\w@/.\[])(?P<name>(?=\w*[a-z])[a-z0-9.]+_+[a-z0-9][\w.]*(?<!\.))",
    )
)
NAMED: Final = re.compile(
    rf"(?<!\w)(?:{NETWORK}(?!\w)|{NETWORK}'?s\b|user ?name|handle|screen ?name|signal|mastodon"
    r"|bluesky|linked ?in|tumblr|wattpad|spotify)",
    re.IGNORECASE,
)
BESIDE_A_NETWORK: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # insta mo_99, snap: jay.k
        rf"(?<!\w){NETWORK}{BRIDGE} (?P<name>{DIGIT}{NAME})(?![\w/])",
        # mo_99 on insta
        rf"(?<!\w)(?P<name>{DIGIT}{NAME}) on (?:my )?{NETWORK}\b",
        rf"(?<!\w){NETWORK}\b[^.!?\n]{{0,30}}? (?P<name>{DIGIT}{NAME})(?![\w/])",
        rf"(?<!\w){NETWORK}\b[^.!?\n]{{0,25}}? (?P<name>(?-i:[A-Z][a-z0-9]+[A-Z]\w+))",
        # my snap is jaydenk, my insta jaydenk
        rf"(?<!\w){WHOSE} {NETWORK}{IS} ?{WORD}",
        rf"(?<!\w)my {NETWORK} (?:(?:name|user|id|tag) )?{WORD}{ENDS}",
        # find me on insta, jaydenk
        rf"(?<!\w){REACH}{WHOM} (?:on|at|via) {NETWORK}(?:,| -| at| as| its| it's|:)? {WORD}",
        rf"(?<!\w){REACH} on {NETWORK}(?:,| -|:)? {WORD}{ENDS}",
        rf"(?<!\w){NETWORK} (?:me|us|him|her|them)(?: at| on| under| as|:| -)? {WORD}{ENDS}",
        # im jaydenk on insta, add jaydenk on snap; on tiktok im jaydenk
        rf"(?<!\w)(?:i'?m|i am|as|it'?s|called|me|under|by|user|add|follow|dm|message|msg|search"
        rf"(?: for)?|look (?:up|for)) {WORD} on (?:my )?{NETWORK}\b",
        rf"(?<!\w)(?:on|via) {NETWORK},? (?:i'?m|i am|as|it'?s|called|under|my name is|search"
        rf"|look for|find me as|add me as) {WORD}",
        # tiktok name jaydenk; insta is jaydenk; jaydenk is my snap
        rf"(?<!\w){NETWORK} (?:user ?name|name|handle|user|id|tag|account)(?: is|'s|:)?,? ?"
        rf"(?P<name>{NOT_A_NAME}{NAME}(?: [a-z]{{1,12}}\d{{1,4}})?){ENDS}",
        rf"(?<!\w){NETWORK}(?: is| ?[:=]| -) ?{WORD}{ENDS}",
        rf"(?<!\w){NETWORK} (?:as|under|called|known as|with the name) {WORD}",
        rf"(?<!\w){WORD} is (?:my|his|her|our) {NETWORK}\b",
        rf"(?<!\w)(?:user ?name|handle|gamer ?tag|screen ?name)(?: on (?:there|it|here|{NETWORK}))?"
        rf"(?: is|'s| was| ?[:=]) ?{WORD}",
        rf"(?<!\w)(?:my )?(?:user ?name|gamer ?tag|screen ?name) {WORD}{ENDS}",
        rf"(?<!\w)add my \w+ on {NETWORK} ?[:,-] ?{WORD}",
        rf"(?<!\w)my (?:signal|mastodon|bluesky|linked ?in|tumblr|wattpad|spotify) is {WORD}",
    )
)


def find_handles(text: str) -> list[Span]:
    """A name after "@", one with digits beside a network, or one said to be somebody's."""
    patterns = (*ANYWHERE, *BESIDE_A_NETWORK) if NAMED.search(text) else ANYWHERE
    return each_in_turn(patterns, text, "name")
