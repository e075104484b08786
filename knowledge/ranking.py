"""Join the signals of a search into one order of entries: pure arithmetic on arrays.

The weights were chosen by leaving asks out of their own index, and those of what is near the last
answer on follow-ups written for that; never on the evaluation questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

Numbers = np.ndarray[Any, np.dtype[np.float32]]
NEAREST = 3


@dataclass(frozen=True)
class Weights:
    """How much each signal counts; `learnt` is for logarithms, the others for cosines."""

    learnt: float = 0.06
    meaning: float = 0.5
    spelling: float = 0.5
    words: float = 0.1
    same_topic: float = 0.1
    named_by_last: float = 0.1
    names_last: float = 0.05
    like_last: float = 0.2
    not_leaning: float = 0.5
    just_answered: float = -0.08
    glossary: float = -0.3
    meaning_asked: float = 0.5
    general_in_one: float = -0.45
    general_of_several: float = 0.3
    compared: float = 0.4
    vying: float = 0.25
    vying_on_topic: float = 0.1
    near_telling: float = 0.4
    near_beside: float = 0.2
    near_another: float = 0.1
    last_title: float = 0.6
    stay: float = 0.15
    same_name: float = 0.3
    counterpart: float = 0.5
    counterpart_topic: float = 0.1


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
        sizes = self._sizes = np.bincount(owners, minlength=entries)
        columns = np.arange(max(int(sizes.max()), NEAREST))
        self._outside = columns[None, :] >= sizes[:, None]
        last = len(owners) - 1
        self._texts = np.minimum(self._starts[:, None] + columns[None, :], last)

    def texts_of(self, entry: int) -> Any:
        """The rows of one entry's texts."""
        return np.arange(self._starts[entry], self._starts[entry] + self._sizes[entry])

    def rows_of(self, entries: Any) -> Any:
        """The rows of the texts of several entries, one entry after the other."""
        return self._texts[entries][~self._outside[entries]]

    def shares(self) -> csr_matrix:
        """Each text's share of its entry, so that a product gives means; (entries, texts)."""
        ends = np.append(self._starts, self._sizes.sum())
        shares = np.repeat(1 / self._sizes, self._sizes).astype(np.float32)
        return csr_matrix((shares, np.arange(len(shares)), ends))

    def best(self, similarities: Numbers, entries: Any) -> Numbers:
        """The highest similarity within each of these entries; shape (len(entries),)."""
        return np.asarray(self._spread(similarities, entries).max(axis=1))

    def mean_of_best(self, similarities: Numbers, entries: Any) -> Numbers:
        """The mean of the three highest similarities within each of these entries."""
        spread = self._spread(similarities, entries)
        highest = np.partition(spread, -NEAREST, axis=1)[:, -NEAREST:]
        return np.asarray(np.maximum(highest, 0.0).mean(axis=1))

    def _spread(self, similarities: Numbers, entries: Any) -> Numbers:
        return np.where(self._outside[entries], -1.0, similarities[self._texts[entries]])


def scale_words(bm25: Numbers) -> Numbers:
    """BM25 as 0 to 1, the best entry having 1, so that long questions weigh no more than short."""
    highest = float(bm25.max(initial=0.0))
    return bm25 / highest if highest > 0 else bm25
