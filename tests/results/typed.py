"""What people may type: a thousand characters in several scripts, formulas and markup."""

from __future__ import annotations

import re

LONGEST = 1000
HOSTILE = (
    "=cmd|'/C calc'!A1",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "@SUM(1+1)",
    "&lt;b&gt;",
)
_SENTENCES = {
    "English": "We meet every week, and everyone's view counts. ",
    "Polish": "Zażółć gęślą jaźń: pracujemy razem z rodzinami. ",
    "Arabic": "نحن نعمل معا، ويتم الاستماع إلى العائلات. ",
    "Urdu": "ہم مل کر کام کرتے ہیں، اور سب کی بات سنی جاتی ہے۔ ",
    "Bengali": "আমরা একসঙ্গে কাজ করি। পরিবারের কথা শোনা হয়। ",
    "Hindi": "हम मिलकर काम करते हैं। परिवारों की बात सुनी जाती है। ",
    "Punjabi": "ਅਸੀਂ ਮਿਲ ਕੇ ਕੰਮ ਕਰਦੇ ਹਾਂ। ਪਰਿਵਾਰਾਂ ਦੀ ਗੱਲ ਸੁਣੀ ਜਾਂਦੀ ਹੈ। ",
    "emoji": "It was great 😀👍 and we laughed 🎉. ",
}
LONG = {
    script: (sentence * (LONGEST // len(sentence) + 1))[:LONGEST].strip()
    for script, sentence in _SENTENCES.items()
}


def unspaced(text: str) -> str:
    """The text without spaces and line ends, which a layout may change."""
    return re.sub(r"[\s\u200e\u200f]+", "", text)
