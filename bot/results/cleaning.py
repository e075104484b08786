"""What people typed, made fit for every kind of file without changing what can be read in it."""

from __future__ import annotations

import re
import unicodedata

_NOT_FOR_FILES = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def clean(text: str) -> str:
    """The text without characters that XML refuses; all line ends alike, all letters kept."""
    return _NOT_FOR_FILES.sub("", _LINE_ENDS.sub("\n", text))


def direction(text: str) -> str:
    """`rtl` where the first letter is of a script read from right to left, else `ltr`."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _RIGHT_TO_LEFT:
            return "rtl"
        if kind == "L":
            return "ltr"
    return "ltr"
