"""Grouping by likeness: sentences that mean nearly the same, each in exactly one group."""

from __future__ import annotations

from typing import Any

import numpy as np

Vectors = np.ndarray[Any, np.dtype[np.float32]]

ALIKE = 0.6
"""The least cosine between a sentence and the middle of its group.

Measured on 960 questions to 120 entries: of those that come to lie with others, 95 % lie with
questions to the same entry (at 0.5: 91 %, at 0.7: 98 %), and 56 % find any (72 %, 44 %).
"""


def grouped(vectors: Vectors, alike: float = ALIKE) -> list[list[int]]:
    """Positions of unit vectors (rows) by group, the largest group and each one's middle first.

    Whoever has most others near becomes the middle of a group and takes those not yet taken, so
    that every member is near the middle and no chain of likenesses joins what is unlike.
    """
    near = vectors @ vectors.T >= alike
    np.fill_diagonal(near, True)
    free = np.ones(len(vectors), dtype=bool)
    groups = []
    for middle in np.argsort(-near.sum(axis=1), kind="stable"):
        if free[middle]:
            members = np.flatnonzero(near[middle] & free)
            free[members] = False
            groups.append([int(middle), *(int(m) for m in members if m != middle)])
    return sorted(groups, key=lambda group: (-len(group), min(group)))
