"""Recognise a code of four words in what was typed, so that it is never kept.

Some codes read like a sentence when they are typed without hyphens ("what can you tell"). Where one
of the words is a small one such as "the", or two are everyday ones, only a look-up can say what it
is. Everyday are the thousand words of the list that are most common in English, by the vocabulary
of the sentence encoder, and the three hundred after them that people use most in asking here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.codes import words

_HERE = Path(__file__).parent
_EVERYDAY_IN_A_SENTENCE = 2
_DASHES = dict.fromkeys(map(ord, "_\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_OTHER_SIGNS = re.compile(r"[^\w\- ]+")
_APOSTROPHES = re.compile("['\u2018\u2019`]")
_HYPHENED = r"[a-z]+(?: ?- ?[a-z]+){3}"
_JOINED = re.compile(rf"(?<![\w-]){_HYPHENED}(?! ?-? ?-|\w)")


@dataclass(frozen=True)
class TypedCode:
    """Four words joined by hyphens; not `certain` where they may be a sentence."""

    code: str
    certain: bool


def find_code(text: str) -> TypedCode | None:
    """The code in a message; None where there is none. Pure, and quick for ordinary messages."""
    plain = _plain(text)
    found = [*_named(plain), *_joined(plain), *_alone(plain)]
    certain = next((typed for typed in found if typed.certain), None)
    return certain or next(iter(found), None)


def _plain(text: str) -> str:
    """Small letters, digits, hyphens and single spaces; every other sign is a space."""
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_DASHES)
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return " ".join(_OTHER_SIGNS.sub(" ", _APOSTROPHES.sub("", bare)).split())


def _joined(plain: str) -> Iterator[TypedCode]:
    """Four words of the list with hyphens, anywhere."""
    for match in _JOINED.finditer(plain):
        four = _words_of(match.group())
        if all(map(_is_known, four)):
            yield _typed(four)


def _named(plain: str) -> Iterator[TypedCode]:
    """Four words of the list after "my code is", anywhere."""
    for match in _patterns()["named"].finditer(plain):
        four = _words_of(match.group("four"))
        if all(map(_is_known, four)):
            yield _typed(four)


def _alone(plain: str) -> Iterator[TypedCode]:
    """A message of nothing but four words; of a hyphened one a single word may be mistyped."""
    rest = _patterns()["around"].fullmatch(plain)
    if rest is None:
        return
    four, hyphened = _words_of(rest["four"]), re.fullmatch(_HYPHENED, rest["four"]) is not None
    mistyped, typed = sum(not _is_known(word) for word in four), _typed(four)
    if not mistyped:
        yield replace(typed, certain=typed.certain or hyphened)
    elif mistyped == 1 and hyphened and typed.certain:
        yield typed


def _typed(four: list[str]) -> TypedCode:
    everyday = sum(word in _everyday() for word in four)
    sentence = everyday >= _EVERYDAY_IN_A_SENTENCE or not _small_words().isdisjoint(four)
    return TypedCode("-".join(four), certain=not sentence)


def _words_of(text: str) -> list[str]:
    return re.findall("[a-z]+", text)


def _is_known(word: str) -> bool:
    return word in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(words())


@cache
def _everyday() -> frozenset[str]:
    return frozenset((_HERE / "everyday_words.txt").read_text(encoding="ascii").split())


@cache
def _small_words() -> frozenset[str]:
    return frozenset(_said()["small"])


@cache
def _said() -> dict[str, Any]:
    said: dict[str, Any] = yaml.safe_load((_HERE / "typed_code.yml").read_text(encoding="utf-8"))
    return said


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    said = _said()
    before, after, names = (_any_of(said[key]) for key in ("before", "after", "names"))
    four = "(?P<four>[a-z]+(?:[ -]+[a-z]+){3})"
    return {
        "around": re.compile(f"(?:{before} )*{four}(?: {after})*"),
        "named": re.compile(rf"\b{names} {four}(?![\w-])"),
    }


def _any_of(phrases: list[str]) -> str:
    longest_first = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
