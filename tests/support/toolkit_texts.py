"""The published toolkits as plain text, where this machine holds them, to compare content with."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from tests.support.source import PROJECT

PLACE = "TOOLKIT_TEXTS"
FILES = {
    "staffordshire": "staffordshire.txt",
    "stoke": "stoke-on-trent.txt",
    "sefton": "sefton.txt",
    "high-needs": "high-needs.txt",
}
COUNTED = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
DIGITS = {word: str(number) for number, word in enumerate(COUNTED.split(), 2)}
LONG = 3  # letters: a final s of a longer word may be a plural, or a name's 's

TAG = re.compile(r"</?p>")
INITIALS = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z]\b)")
QUOTES = re.compile(r"['’‘`]")
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[a-z0-9]+")
MARKER = re.compile(
    r"^\s*(?:- )?\d+[.)]\s|^\d+\t|\t\.?\d+$|\bPage \d+|\[\d\]|^Condition\t.*$", re.MULTILINE | re.I
)


@dataclass(frozen=True)
class ToolkitText:
    """What a toolkit says: its words, its characters without gaps, and the numbers it gives.

    `digits` are all its numbers; `numbers` leaves out those of pages, lists and references.
    """

    words: str
    squeezed: str
    numbers: frozenset[str]
    digits: frozenset[str]

    def holds_words(self, what: str) -> bool:
        """Whether these words stand in it side by side."""
        return f" {plain(what)} " in self.words

    def holds_characters(self, what: str) -> bool:
        """Whether an address or number stands in it, however it is broken into lines."""
        return squeeze(what) in self.squeezed


def toolkit_text(text: str) -> ToolkitText:
    """Make a toolkit's text ready to be searched."""
    numbers, digits = (
        frozenset(NUMBER.findall(plain(what))) for what in (MARKER.sub(" ", text), text)
    )
    return ToolkitText(f" {plain(text)} ", squeeze(text), numbers, digits)


def plain(text: str) -> str:
    """Words as they compare: no case, quotes, hyphens or final s; number words as digits."""
    bare = QUOTES.sub("", INITIALS.sub("", TAG.sub(" ", text))).casefold()
    return " ".join(map(_word, WORD.findall(bare)))


def squeeze(text: str) -> str:
    """Characters as they compare: no case, and none of the white space that breaks lines."""
    return re.sub(r"[\s\\]+", "", text).casefold()


def toolkit_texts() -> dict[str, ToolkitText]:
    """Every toolkit's text by its id; empty where this machine has not got them all."""
    for folder in _folders():
        paths = {toolkit: folder / name for toolkit, name in FILES.items()}
        if all(path.is_file() for path in paths.values()):
            return {
                toolkit: toolkit_text(path.read_text(encoding="utf-8"))
                for toolkit, path in paths.items()
            }
    return {}


def _folders() -> list[Path]:
    if PLACE in os.environ:
        return [Path(os.environ[PLACE])]
    return sorted(PROJECT.parent.glob("*/toolkits"))


def _word(word: str) -> str:
    if word in DIGITS:
        return DIGITS[word]
    return word[:-1] if len(word) > LONG and word.endswith("s") else word
