"""The language of labels: the council's own where somebody translated all of them, else English.

A page says in its `lang` what it is written in, so that a screen reader pronounces it; half a
translation would make that a lie. Answers are in English, and say so on a page that is not.
"""

from __future__ import annotations

from pathlib import Path

ENGLISH = "en"
_FILES = "*wording.yml"


def spoken(wanted: str, folder: Path) -> str:
    """The wanted language, or English where a file of words is not there in it."""
    whole = all(translated(file, wanted).exists() for file in folder.glob(_FILES))
    return wanted if whole else ENGLISH


def translated(file: Path, language: str) -> Path:
    """Where the words of a file are in a language: `wording.cy.yml` beside `wording.yml`."""
    return file if language == ENGLISH else file.with_suffix(f".{language}{file.suffix}")


def marked(language: str) -> str:
    """What a page in that language says it is."""
    return "en-GB" if language == ENGLISH else language
