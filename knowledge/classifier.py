"""A ridge classifier from a question's meaning and spelling to entries, solved in closed form.

Nearest asks alone are swayed by one unlucky phrasing; a linear map learnt from all texts of all
entries at once weighs what tells them apart.  Leaving asks out of their own index, it puts the
right entry first ten points more often than the nearest ask does.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

Numbers = np.ndarray[Any, np.dtype[np.float32]]

REGULARISATION = 0.05
SPELLING_SHARE = 0.7  # how much spelling counts beside meaning, as a factor of its unit vector


def features(vectors: Numbers, spellings: csr_matrix) -> Numbers:
    """Meaning (n, 384) and spelling (n, 2048), both of unit length, as one matrix (n, 2432)."""
    return np.hstack([vectors, SPELLING_SHARE * spellings.toarray()]).astype(np.float32)


def fit(inputs: Numbers, labels: Numbers, classes: int) -> Numbers:
    """The map of shape (2432, classes) from `inputs` (n, 2432) and `labels` (n,) of ints.

    Every class counts the same, however many texts it has.
    """
    targets = np.eye(classes, dtype=np.float32)[labels]
    share = 1.0 / np.maximum(np.bincount(labels, minlength=classes), 1)[labels]
    weighted = inputs * share[:, None].astype(np.float32)
    gram = weighted.T @ inputs + REGULARISATION * np.eye(inputs.shape[1], dtype=np.float32)
    return np.asarray(np.linalg.solve(gram, weighted.T @ targets), dtype=np.float32)
