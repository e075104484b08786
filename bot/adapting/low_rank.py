"""MiniLM in TensorFlow with trainable low-rank matrices beside its frozen weights (LoRA).

Used by `bot.adapting.adapt` alone: what runs is the converted encoder, the matrices added in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import tensorflow as tf

LAYERS, HEADS, HEAD_SIZE, SIZE = 6, 12, 32, 384
FIRST_ADAPTED = 2  # the lower layers read words; the upper ones, what a sentence is about
EPSILON = 1e-12
LINEAR = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


class LowRankEncoder:
    """Texts as token ids to unit vectors; only the low-rank matrices are learnt."""

    def __init__(
        self,
        weights: Mapping[str, Any],
        rank: int,
        dropout: float = 0.1,
        first_adapted: int = FIRST_ADAPTED,
    ) -> None:
        """Start as the published model: the second matrix of each pair is zero."""
        self._dropout = dropout
        random = np.random.default_rng(0)
        self._frozen = {n: tf.constant(w) for n, w in weights.items() if "position_ids" not in n}
        self._down: dict[str, Any] = {}
        self._up: dict[str, Any] = {}
        for layer in range(first_adapted, LAYERS):
            for part in LINEAR:
                name = f"encoder.layer.{layer}.{part}"
                outputs, inputs = weights[f"{name}.weight"].shape
                start = random.standard_normal((inputs, rank)) / np.sqrt(inputs)
                self._down[name] = tf.Variable(start.astype(np.float32))
                self._up[name] = tf.Variable(np.zeros((rank, outputs), np.float32))

    @property
    def variables(self) -> list[Any]:
        """What is learnt."""
        return [*self._down.values(), *self._up.values()]

    def matrices(self) -> dict[str, Any]:
        """The matrices as `convert_encoder` reads them, in half precision."""
        down = {f"{n}.A": v.numpy().astype(np.float16) for n, v in self._down.items()}
        return down | {f"{n}.B": v.numpy().astype(np.float16) for n, v in self._up.items()}

    def restore(self, matrices: Mapping[str, Any]) -> None:
        """Go on from matrices that were learnt before."""
        for half, variables in (("A", self._down), ("B", self._up)):
            for name, variable in variables.items():
                variable.assign(matrices[f"{name}.{half}"].astype(np.float32))

    def encode(self, ids: Any, mask: Any) -> Any:
        """Unit vectors (n, 384) of ids (n, tokens); `mask` is 1 for tokens and 0 for padding."""
        sums = tf.reduce_sum(self.states(ids, mask) * mask[..., None], 1)
        return tf.nn.l2_normalize(sums / tf.reduce_sum(mask, 1, keepdims=True), -1)

    def states(self, ids: Any, mask: Any) -> Any:
        """What becomes of each token, (n, tokens, 384); that of padding means nothing."""
        words = self._frozen["embeddings.word_embeddings.weight"]
        places = self._frozen["embeddings.position_embeddings.weight"][: tf.shape(ids)[1]]
        kinds = self._frozen["embeddings.token_type_embeddings.weight"][0]
        states = tf.gather(words, ids) + kinds + places
        states = tf.nn.dropout(self._normed(states, "embeddings.LayerNorm"), self._dropout)
        hidden = (1 - mask)[:, None, None, :] * -1e9
        for layer in range(LAYERS):
            states = self._layer(states, hidden, f"encoder.layer.{layer}.")
        return states

    def _layer(self, states: Any, hidden: Any, name: str) -> Any:
        shape = tf.shape(states)
        query, key, value = (
            self._heads(self._linear(states, f"{name}attention.self.{part}"), shape)
            for part in ("query", "key", "value")
        )
        shares = tf.nn.softmax(tf.matmul(query, key, transpose_b=True) / HEAD_SIZE**0.5 + hidden)
        mixed = tf.transpose(tf.matmul(shares, value), (0, 2, 1, 3))
        mixed = self._linear(tf.reshape(mixed, shape), f"{name}attention.output.dense")
        attended = states + tf.nn.dropout(mixed, self._dropout)
        states = self._normed(attended, f"{name}attention.output.LayerNorm")
        wide = tf.nn.gelu(self._linear(states, f"{name}intermediate.dense"))
        narrow = tf.nn.dropout(self._linear(wide, f"{name}output.dense"), self._dropout)
        return self._normed(states + narrow, f"{name}output.LayerNorm")

    @staticmethod
    def _heads(states: Any, shape: Any) -> Any:
        apart = tf.reshape(states, (shape[0], shape[1], HEADS, HEAD_SIZE))
        return tf.transpose(apart, (0, 2, 1, 3))

    def _linear(self, states: Any, name: str) -> Any:
        weight, bias = self._frozen[f"{name}.weight"], self._frozen[f"{name}.bias"]
        plain = tf.matmul(states, weight, transpose_b=True) + bias
        if name not in self._down:
            return plain
        return plain + tf.matmul(tf.matmul(states, self._down[name]), self._up[name])

    def _normed(self, states: Any, name: str) -> Any:
        mean = tf.reduce_mean(states, -1, keepdims=True)
        spread = tf.reduce_mean(tf.square(states - mean), -1, keepdims=True)
        scaled = (states - mean) * tf.math.rsqrt(spread + EPSILON)
        return scaled * self._frozen[f"{name}.weight"] + self._frozen[f"{name}.bias"]
