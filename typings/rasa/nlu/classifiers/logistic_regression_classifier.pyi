# ruff: noqa: N802
from typing import Any

import numpy as np
from rasa.engine.graph import GraphComponent
from rasa.shared.nlu.training_data.message import Message

class LogisticRegressionClassifier(GraphComponent):
    # Rasa's own gives a sparse matrix; scikit-learn takes either.
    def _create_X(self, messages: list[Message]) -> np.ndarray[Any, Any]: ...
    def process(self, messages: list[Message]) -> list[Message]: ...
