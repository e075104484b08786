"""Rasa's logistic regression over dense vectors, quick to train where sparse are slow.

Rasa's own component turns the sentence vectors into sparse matrices first; the mathematics and
the stored model are the same.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.language.encoder import DIMENSIONS


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class DialogueActClassifier(LogisticRegressionClassifier):
    """Which dialogue act a message is, from its sentence vector alone."""

    def _create_X(self, messages: list[Message]) -> np.ndarray[Any, Any]:  # noqa: N802
        """The sentence features of the messages, shape (len(messages), 384)."""
        rows = [message.get_dense_features(attribute=TEXT)[1] for message in messages]
        nothing = np.zeros((1, DIMENSIONS), dtype=np.float32)
        return np.vstack([row.features if row else nothing for row in rows])
