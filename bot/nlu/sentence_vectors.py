"""A featurizer that gives each message its sentence vector, computed once and used three times.

The intent classifier reads it as a feature, the search ranks entries with it, and later steps can
match answers against it.
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.encoder import SentenceEncoder, Vectors, load_encoder
from bot.language.pictures import without_pictures
from bot.settings import load_settings
from knowledge.known_vectors import known_vectors

VECTOR = "sentence_vector"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectors(DenseFeaturizer, GraphComponent):
    """Encode messages; `scale` (default 10) stands for the classifier's regularisation.

    Rasa's logistic regression fixes C at 1, and scaling unit vectors by 10 is the same as C=100,
    which was measured five points better on short questions.
    """

    def __init__(self, config: dict[str, Any], encoder: SentenceEncoder) -> None:
        """Keep the encoder that every message is given to."""
        super().__init__("SentenceVectors", config)
        self._scale = float(config["scale"])
        self._encoder = encoder

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The defaults of `config.yml`."""
        return {**DenseFeaturizer.get_default_config(), "scale": 10.0}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceVectors:
        """Rasa's way to make a component; converts the encoder first where that is needed."""
        return cls(config, load_encoder(load_settings().encoder_dir))

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing beyond what Rasa checks."""

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Give every example its vector; those of asks were computed with the knowledge base.

        There are thousands of others, so they are encoded on every core.
        """
        settings = load_settings()
        known = known_vectors(settings.knowledge_db)
        examples = [message for message in training_data.training_examples if message.get(TEXT)]
        unknown = [m.get(TEXT) for m in examples if m.get(TEXT) not in known]
        encoder = load_encoder(settings.encoder_dir, os.cpu_count() or 1)
        known |= dict(zip(unknown, encoder.encode(unknown), strict=True))
        for message in examples:
            message.add_features(self._features(known[message.get(TEXT)]))
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Give each message its unit vector and, scaled, a dense sentence feature."""
        written = [message for message in messages if message.get(TEXT)]
        words = [without_pictures(message.get(TEXT)) for message in written]
        vectors = self._encoder.encode(words)
        for message, vector in zip(written, vectors, strict=True):
            message.set(VECTOR, vector)
            message.add_features(self._features(vector))
        return messages

    def _features(self, vector: Vectors) -> Features:
        scaled = np.asarray(vector * self._scale, dtype=np.float32).reshape(1, -1)
        return Features(scaled, FEATURE_TYPE_SENTENCE, TEXT, self._identifier)


def unit_vector(message: Message) -> Vectors:
    """The vector of a training example, from its feature: Rasa would print it as data."""
    feature = message.get_dense_features(attribute=TEXT)[1]
    if feature is None:
        raise ValueError("a training example has no sentence vector")
    scaled = feature.features[0]
    return np.asarray(scaled / np.linalg.norm(scaled), dtype=np.float32)
