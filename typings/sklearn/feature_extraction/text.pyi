# ruff: noqa: N803
from collections.abc import Sequence

from scipy.sparse import csr_matrix

class HashingVectorizer:
    def __init__(
        self,
        *,
        analyzer: str = "word",
        ngram_range: tuple[int, int] = ...,
        n_features: int = ...,
        alternate_sign: bool = True,
        norm: str | None = "l2",
        lowercase: bool = True,
    ) -> None: ...
    def transform(self, X: Sequence[str]) -> csr_matrix: ...
