"""One clean form of what a person typed, so that every database and check sees the same text."""

from __future__ import annotations

import re
import unicodedata

JOINERS = "\u200c\u200d"
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
SPACES = re.compile(r"[^\S\n]+")
AROUND_LINE_ENDS = re.compile(r" ?\n ?")
BLANK_LINES = re.compile(r"\n{3,}")
LONE_JOINERS = re.compile(f"(?<![^\x00-\x7f{JOINERS}])[{JOINERS}]+|[{JOINERS}]+(?![^\x00-\x7f])")
MANY_JOINERS = re.compile(f"([{JOINERS}])[{JOINERS}]+")
MARKS_IN_A_ROW = 4
COMMAND_SIGNS = "/\uff0f\u2044\u2215\u29f8"


def normalise(text: str) -> str:
    """The text as NFC on plain lines, without anything invisible, and never a command to Rasa."""
    text = LINE_ENDS.sub("\n", text.replace("\t", " "))
    if not text.isascii():
        text = _composed(text)
    text = "".join(filter(_is_kept, text)) if not text.isprintable() else text
    text = SPACES.sub(" ", text)
    text = BLANK_LINES.sub("\n\n", AROUND_LINE_ENDS.sub("\n", text))
    return _without_command(text)


def _is_kept(character: str) -> bool:
    if character == "\n" or character in JOINERS:
        return True
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs")


def _composed(text: str) -> str:
    visible = "".join(filter(_is_kept, text))
    visible = MANY_JOINERS.sub(r"\1", visible)
    return _with_few_marks(unicodedata.normalize("NFC", LONE_JOINERS.sub("", visible)))


def _with_few_marks(text: str) -> str:
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)


def _without_command(text: str) -> str:
    return text.lstrip(COMMAND_SIGNS + " \n").rstrip()
