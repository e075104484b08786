"""Join the signals of a search into one order of entries: pure arithmetic on arrays.

The weights were chosen by leaving asks out of their own index, not on the evaluation questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.float32]]
NEAREST = 3


@dataclass(frozen=True)
class Weights:
    """How much each signal counts, the classifier's own scores counting 1."""

    meaning: float = 0.5
    spelling: float = 0.5
    words: float = 0.1
    same_topic: float = 0.02
    just_answered: float = -0.08
    glossary: float = -0.15
    meaning_asked: float = 0.5


@dataclass(frozen=True)
class Hit:
    """An entry a search found, with its fused `score`.

    `likeness` and `spelt` are the best cosines, of meaning and of spelling, between the question
    and any text of the entry.
    """

    entry: str
    score: float
    likeness: float
    spelt: float


class Groups:
    """Which texts belong to which entry, laid out so that all entries are reduced at once."""

    def __init__(self, owners: Numbers, entries: int) -> None:
        """`owners` gives each text's entry as an index, in ascending order."""
        self._starts = np.searchsorted(owners, np.arange(entries))
        sizes = np.bincount(owners, minlength=entries)
        columns = np.arange(max(int(sizes.max()), NEAREST))
        self._outside = columns[None, :] >= sizes[:, None]
        last = len(owners) - 1
        self._texts = np.minimum(self._starts[:, None] + columns[None, :], last)

    def best(self, similarities: Numbers) -> Numbers:
        """The highest similarity within each entry; shape (entries,)."""
        return np.asarray(self._spread(similarities).max(axis=1))

    def mean_of_best(self, similarities: Numbers) -> Numbers:
        """The mean of the three highest similarities within each entry; shape (entries,)."""
        highest = np.partition(self._spread(similarities), -NEAREST, axis=1)[:, -NEAREST:]
        return np.asarray(np.maximum(highest, 0.0).mean(axis=1))

    def _spread(self, similarities: Numbers) -> Numbers:
        return np.where(self._outside, -1.0, similarities[self._texts])


def scale_words(bm25: Numbers) -> Numbers:
    """BM25 as 0 to 1, the best entry having 1, so that long questions weigh no more than short."""
    highest = float(bm25.max(initial=0.0))
    return bm25 / highest if highest > 0 else bm25
