# ruff: noqa: N803
from collections.abc import Iterator
from typing import Any

import numpy as np

class StratifiedKFold:
    def __init__(self, n_splits: int, *, shuffle: bool, random_state: int) -> None: ...
    def split(
        self, X: np.ndarray[Any, Any], y: np.ndarray[Any, Any]
    ) -> Iterator[tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]]: ...
