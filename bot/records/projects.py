"""What people call a project, made alike: "the Sandbrook project" and "sandbrook" are one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_LONGEST = 200
_OWNED = re.compile(r"['’]s\b")
_MARKS = re.compile(r"['’]")
_WORD = re.compile(r"[^\W_]+")
_FILLER = frozenset(
    {"a", "about", "an", "at", "by", "called", "for", "in", "my", "of", "on", "our", "project"}
    | {"projects", "the", "their", "this", "with", "work"}
)


def project_key(text: str) -> str:
    """Letters and digits alone, without filler; filler counts where there is nothing else."""
    return "".join(_named(text))[:_LONGEST]


def is_named(key: str, text: str) -> bool:
    """Whether words name the project of this key, as whole words; an empty key is never named."""
    words = _named(text)
    return bool(key) and any(_begins_with(key, words[first:]) for first in range(len(words)))


def _begins_with(key: str, words: Sequence[str]) -> bool:
    """Whether the first few of these words are the key, however it is parted."""
    joined = ""
    for word in words:
        joined += word
        if len(joined) >= len(key):
            break
    return joined == key


def _named(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).casefold()
    words: list[str] = _WORD.findall(_MARKS.sub("", _OWNED.sub("", plain)))
    return [word for word in words if word not in _FILLER] or words
