"""Tell when a question asks how the toolkits compare: “which of them has a logo?”."""

from __future__ import annotations

import re

ACROSS = re.compile(
    r"\b(they|you|we|them|these|toolkits?|areas?|places?|councils?) all\b"
    r"|\ball (four|4|of (them|these|the|em)|(the )?(toolkits|areas|places|councils))\b"
    r"|\b(any|each|every|both|either|none|one|some|most|whichever|which|wich) "
    r"(one |ones )?(of (the |them|these|those|em)|toolkits?|areas?|places?|councils?|guides?)"
    r"|\b(any|each|every|which|wich) ones?\b|\bany ?(one|1|body) (else|of)\b"
    r"|\b(the|any) others?\b|\bother (toolkits|areas|places|councils|ones)\b"
    r"|\b(compar\w+|versus|vs|side by side|overlap|in common|everywhere|wherever|elsewhere)\b"
    r"|\bdiff?\w*r?\w*nces? (between|in|on)\b"
    r"|\bdo(es)? (any|every) ?(one|body)\b.*\b(agree|pay|same|differ\w*)\b"
    r"|\b(who|which|wich|whose)( one)?( is|'s|s)? (the )?"
    r"(best|strictest|clearest|fullest|better|newest|oldest|longest|most)\b"
    r"|\bwhose? \w+( \w+){0,3} what\b|\bwho (?!or )\w+ what\b|\bthey( all)? agre\w*\b"
    r"|\bacross (the|all)\b|\bbetween (the|them)\b"
)


def asks_to_compare(question: str) -> bool:
    """Whether the words ask of several toolkits at once."""
    return bool(ACROSS.search(question.casefold()))
