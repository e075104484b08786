"""What is known of each word beside its meaning: its shape, its letters, and the lists it is in."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from bot.safety.names.evidence import Lists
from bot.safety.names.words import Word, key_of

Rows = np.ndarray[Any, np.dtype[np.float32]]

TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "miss",
        "ms",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lady",
        "lord",
        "rev",
        "reverend",
        "father",
        "sister",
        "brother",
        "auntie",
        "aunty",
        "aunt",
        "uncle",
        "nan",
        "nanny",
        "grandma",
        "grandad",
        "granny",
        "gran",
        "cllr",
        "councillor",
        "imam",
        "rabbi",
        "pastor",
        "coach",
        "nurse",
        "bibi",
        "dada",
        "dadi",
        "nana",
        "nani",
        "chacha",
        "mama",
        "baba",
    ]
)
BUCKETS: Final = 4096
LETTERS: Final = (2, 3, 4)  # how long the pieces of a word are, its edges counted


SHAPES: Final = 52


def shape_rows(text: str, words: Sequence[Word], lists: Lists) -> Rows:
    """Features of shape (words, SHAPES) of the words of one sentence."""
    rows = np.zeros((len(words), SHAPES), dtype=np.float32)
    capitals = [word.text[0].isupper() for word in words]
    known = [_known(word.key, lists) for word in words]
    typed_with_capitals = sum(capitals[1:]) > 0 or (bool(capitals) and capitals[0])
    shouted = len(words) > 2 and all(word.text.isupper() for word in words)
    for place, word in enumerate(words):
        first, last = place == 0, place == len(words) - 1
        before = "" if first else words[place - 1].key
        between = text[:1] if first else text[words[place - 1].end : word.start]
        after = text[word.end : word.end + 2]
        others = sum(capitals[1:]) - (capitals[place] and not first)
        rows[place, :28] = (
            capitals[place] and not first,
            capitals[place] and first,
            capitals[place] and not first and others == 0,
            word.text.isupper() and len(word.text) > 1,
            not capitals[place],
            not capitals[place] and typed_with_capitals,
            not typed_with_capitals,
            shouted,
            any(map(str.isupper, word.text[1:])) and not word.text.isupper(),
            first,
            last,
            len(words) == 1,
            before in TITLES,
            not first and capitals[place - 1],
            not last and capitals[place + 1],
            after[:1] in "'\u2019" and after != "",
            "," in between,
            after[:1] == ",",
            after[:1] in ".!?",
            "-" in between or "\u2013" in between,
            after[:1] == "-",
            any(map(str.isdecimal, between + after)),
            not first and between not in (" ", "-"),
            len(word.text) <= 2,
            len(word.text) == 3,
            4 <= len(word.text) <= 5,
            6 <= len(word.text) <= 8,
            len(word.text) > 8,
        )
        rows[place, 28:36] = known[place]
        rows[place, 36:44] = known[place - 1] if not first else 0
        rows[place, 44:52] = known[place + 1] if not last else 0
    return rows


def _known(key: str, lists: Lists) -> tuple[float, ...]:
    seen = lists.common.get(key, 0)
    short = key[:-1] if key.endswith("s") else ""
    return (
        key in lists.first,
        key in lists.last,
        short in lists.first or short in lists.last,
        key in lists.places,
        seen == 0,
        1 <= seen <= 2,
        3 <= seen <= 20,
        seen > 20,
    )


def letter_pieces(word: str) -> tuple[int, ...]:
    """The buckets of the pieces of a word, for a table of BUCKETS rows."""
    edged = f"^{key_of(word)}$"
    return tuple(
        zlib.crc32(edged[start : start + length].encode()) % BUCKETS
        for length in LETTERS
        for start in range(len(edged) - length + 1)
    )
