from typing import Any

import numpy as np

class Features:
    features: np.ndarray[Any, np.dtype[np.float32]]
    def __init__(
        self,
        features: np.ndarray[Any, np.dtype[np.float32]],
        feature_type: str,
        attribute: str,
        origin: str | list[str],
    ) -> None: ...
