"""A ridge classifier from sentence vector to entry, solved in closed form when content is built.

Nearest asks alone are swayed by one unlucky phrasing; a linear map learnt from all asks of all
entries at once weighs what tells them apart.  With 384 dimensions it is one small linear solve.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[np.float32]]

REGULARISATION = 0.3


def fit(vectors: Numbers, labels: Numbers, classes: int) -> Numbers:
    """Return the map of shape (385, classes); `vectors` (n, 384) unit, `labels` (n,) of ints."""
    inputs = _with_bias(vectors).astype(np.float64)
    targets = np.eye(classes)[labels]
    share = 1.0 / np.bincount(labels, minlength=classes)[labels]
    weighted = inputs * share[:, None]
    gram = weighted.T @ inputs + REGULARISATION * np.eye(inputs.shape[1])
    return np.asarray(np.linalg.solve(gram, weighted.T @ targets), dtype=np.float32)


def scores(vector: Numbers, learnt: Numbers) -> Numbers:
    """How much each class is meant, scaled so that the likeliest has 1; shape (classes,)."""
    raw = _with_bias(vector[None, :])[0] @ learnt
    return np.asarray(raw / max(float(raw.max()), 1e-6), dtype=np.float32)


def _with_bias(vectors: Numbers) -> Numbers:
    ones = np.ones((len(vectors), 1), dtype=vectors.dtype)
    return np.concatenate([vectors, ones], axis=1)
