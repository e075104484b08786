"""How a text is spelt, as hashed character n-grams, so that a misspelt word is still near its own.

Sentence vectors lose a word that is misspelt; n-grams keep most of it.  Hashing needs no
vocabulary, so a text can be compared with an index built earlier.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import HashingVectorizer

DIMENSIONS = 2048
GRAMS = HashingVectorizer(
    analyzer="char_wb",
    ngram_range=(2, 5),
    n_features=DIMENSIONS,
    alternate_sign=True,
    norm=None,
    lowercase=True,
)

Numbers = np.ndarray[Any, np.dtype[np.float32]]


def rarity(texts: Sequence[str]) -> Numbers:
    """How telling each n-gram is in these texts (inverse document frequency); shape (2048,)."""
    holding = np.bincount(GRAMS.transform(texts).indices, minlength=DIMENSIONS)
    return np.asarray(np.log((1 + len(texts)) / (1 + holding)) + 1, dtype=np.float32)


def spell(texts: Sequence[str], rarities: Numbers) -> csr_matrix:
    """Unit rows of shape (len(texts), 2048), so that a dot product is the cosine similarity."""
    grams = GRAMS.transform(texts)
    weighed = np.sign(grams.data) * np.log1p(np.abs(grams.data)) * rarities[grams.indices]
    rows = np.repeat(np.arange(len(texts)), np.diff(grams.indptr))
    lengths = np.sqrt(np.bincount(rows, weighed**2, minlength=len(texts)))
    grams.data = (weighed / lengths[rows]).astype(np.float32)
    return grams
