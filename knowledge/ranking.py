"""Join the signals of a search into one order of entries: pure arithmetic on arrays.

Signals, each an array with one number an entry: the best cosine similarity between the question
and any text of the entry; the mean of its three best; BM25 of the words; and a linear classifier
trained on the asks.  The weights were chosen by leaving asks out of their own index
(`coproduction evaluate --asks`), never on the evaluation questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.float32]]
Positions = np.ndarray[Any, np.dtype[np.intp]]


@dataclass(frozen=True)
class Weights:
    """How much each signal counts."""

    best: float = 0.5
    mean: float = 0.3
    words: float = 0.12
    classifier: float = 0.35
    same_topic: float = 0.03


@dataclass(frozen=True)
class Hit:
    """An entry a search found: its fused `score`, and `likeness`, the best cosine (0 to 1)."""

    entry: str
    score: float
    likeness: float


def group_best(similarities: Numbers, starts: Positions) -> Numbers:
    """The highest similarity within each entry's run of texts; shape (entries,)."""
    return np.asarray(np.maximum.reduceat(similarities, starts), dtype=np.float32)


def group_mean_of_best(similarities: Numbers, starts: Positions, ends: Positions) -> Numbers:
    """The mean of the three highest similarities within each entry; shape (entries,)."""
    means = [
        np.sort(similarities[start:end])[-3:].mean()
        for start, end in zip(starts, ends, strict=True)
    ]
    return np.array(means, dtype=np.float32)


def scale_words(bm25: Numbers) -> Numbers:
    """BM25 as 0 to 1, the best entry having 1, so that long questions weigh no more than short."""
    highest = float(bm25.max(initial=0.0))
    return bm25 / highest if highest > 0 else bm25


def fuse(
    best: Numbers, mean: Numbers, words: Numbers, classifier: Numbers, weights: Weights
) -> Numbers:
    """The weighted sum of the signals; shape (entries,)."""
    fused: Numbers = (
        weights.best * best
        + weights.mean * mean
        + weights.words * scale_words(words)
        + weights.classifier * classifier
    )
    return fused
