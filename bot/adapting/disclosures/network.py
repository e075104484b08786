"""The encoder and the head of `bot.safety.learnt`, as they are learnt together in TensorFlow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import tensorflow as tf

from bot.adapting.low_rank import SIZE, LowRankEncoder
from bot.safety.kinds import KINDS
from bot.safety.learnt import MEANING

RANK, TELLING = 16, 64
DROPOUT, OF_MEAN, OF_TELLING = 0.12, 0.1, 0.2
CLASSES = len(KINDS) + 1
KIND_SHARE = 0.5  # how much it counts which kind it is, beside whether it is any
LONGEST_STEP = 1.0


class Network:
    """Texts as token ids to one total for each kind and for none."""

    def __init__(self, weights: Mapping[str, Any]) -> None:
        """Begin as the published encoder, with every layer to be adapted."""
        random = np.random.default_rng(0)
        self._encoder = LowRankEncoder(weights, RANK, DROPOUT, first_adapted=0)
        self._head = {
            "telling": _variable(random.standard_normal((SIZE, TELLING)) / SIZE**0.5),
            "telling_bias": _variable(np.zeros(TELLING)),
            "of_mean": _variable(np.zeros((SIZE, CLASSES))),
            "of_telling": _variable(random.standard_normal((TELLING, CLASSES)) / TELLING**0.5),
            "bias": _variable(np.zeros(CLASSES)),
        }
        self._learnt = [*self._encoder.variables, *self._head.values()]
        self._optimizer = tf.keras.optimizers.legacy.Adam()
        matrix = [None, None]
        shapes = [(matrix, tf.int32), (matrix, tf.float32), ([None, CLASSES], tf.float32)]
        signature = [tf.TensorSpec(shape, kind) for shape, kind in shapes]
        self._slopes = tf.function(self._loss_and_slopes, input_signature=signature)

    @property
    def adapter(self) -> dict[str, Any]:
        """The matrices for `bot.language.convert_encoder`."""
        return self._encoder.matrices()

    @property
    def head(self) -> dict[str, Any]:
        """The maps for `bot.safety.learnt`, in half precision."""
        return {name: one.numpy().astype(np.float16) for name, one in self._head.items()}

    def restore(self, adapter: Mapping[str, Any], head: Mapping[str, Any]) -> None:
        """Go on from what was learnt before, with the head alone: names are found with the rest."""
        self._learnt = list(self._head.values())
        self._encoder.restore(adapter)
        for name, variable in self._head.items():
            variable.assign(head[name].astype(np.float32))

    def learn(self, ids: Any, mask: Any, wanted: Any, step: float) -> float:
        """Learn from one batch; `wanted` (n, 12) is the share of each class. Return the loss."""
        loss, slopes = self._slopes(ids, mask, wanted)
        slopes, _ = tf.clip_by_global_norm(slopes, LONGEST_STEP)
        self._optimizer.learning_rate = step
        self._optimizer.apply_gradients(zip(slopes, self._learnt, strict=True))
        return float(loss)

    def _loss_and_slopes(self, ids: Any, mask: Any, wanted: Any) -> Any:
        with tf.GradientTape() as tape:
            totals = self._totals(ids, mask)
            kinds = tf.nn.softmax_cross_entropy_with_logits(wanted, totals)
            harm = tf.reduce_logsumexp(totals[:, :-1], -1)
            either = tf.stack([harm, totals[:, -1]], -1)
            wanted_either = tf.stack([1 - wanted[:, -1], wanted[:, -1]], -1)
            any_kind = tf.nn.softmax_cross_entropy_with_logits(wanted_either, either)
            loss = tf.reduce_mean(KIND_SHARE * kinds + any_kind)
        return loss, tape.gradient(loss, self._learnt)

    def _totals(self, ids: Any, mask: Any) -> Any:
        head, shown = self._head, mask[..., None]
        states = self._encoder.states(ids, mask)
        mean = tf.reduce_sum(states * shown, 1) / tf.reduce_sum(mask, 1, keepdims=True)
        mean = tf.nn.dropout(tf.nn.l2_normalize(mean, -1) * MEANING, OF_MEAN)
        telling = tf.nn.relu(tf.matmul(states, head["telling"]) + head["telling_bias"]) * shown
        telling = tf.nn.dropout(tf.reduce_max(telling, 1), OF_TELLING)
        of_mean = tf.matmul(mean, head["of_mean"])
        return of_mean + tf.matmul(telling, head["of_telling"]) + head["bias"]


def _variable(numbers: Any) -> Any:
    return tf.Variable(np.asarray(numbers, dtype=np.float32))
