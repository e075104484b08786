# ruff: noqa: N803
from typing import Any

import numpy as np

class LogisticRegression:
    coef_: np.ndarray[Any, Any]
    classes_: np.ndarray[Any, Any]
    def __init__(
        self,
        *,
        C: float = ...,
        solver: str = ...,
        max_iter: int = ...,
        tol: float = ...,
        random_state: int | None = ...,
        class_weight: str | None = ...,
    ) -> None: ...
    def fit(self, X: np.ndarray[Any, Any], y: np.ndarray[Any, Any]) -> LogisticRegression: ...
    def predict(self, X: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]: ...
    def predict_proba(self, X: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]: ...
