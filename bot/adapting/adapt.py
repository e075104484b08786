"""Adapt the sentence encoder to how people ask, or answer: `python -m bot.adapting.adapt`.

Takes about ten minutes on two cores and writes a file (0.9 MB) that is kept with the code and added
to the published weights when the encoder is converted: `adapter.npz` for questions, and with
`--lessons replies` `reply_adapter.npz` for answers in a walk.  Worth doing again when much content
has changed; see docs/adr/0011-adapt-the-encoder.md.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from bot.adapting.lessons import Lessons, misspelt, read_lessons, read_replies
from bot.adapting.low_rank import LowRankEncoder
from bot.language.convert_encoder import ADAPTER, REPLY_ADAPTER, published_model
from bot.language.encoder import load_encoder
from bot.settings import load_settings

RANK, BATCH, MOST_TOKENS = 16, 64, 48
LESSONS = {"entries": (read_lessons, 3, ADAPTER), "replies": (read_replies, 7, REPLY_ADAPTER)}
STEP, WARM_UP, LAST_STEP = 1e-3, 100, 0.02
SHARPNESS = 18.0  # of the softmax over cosines
MISSPELT = 0.35  # the share of texts that are misspelt anew each time
SORTED = 20  # batches that are sorted by length together, to save padding


class Lesson:
    """One step of learning after another, from batches of texts and their classes."""

    def __init__(self, model: LowRankEncoder, centres: Any, rivals: Any) -> None:
        """`centres` (classes, 384) is where each class begins; it is learnt as well."""
        self._model, self._rivals = model, tf.constant(rivals)
        self._centres = tf.Variable(centres)
        self._learnt = [*model.variables, self._centres]
        self._optimizer = tf.keras.optimizers.legacy.Adam(STEP)
        row, matrix = [None], [None, None]
        shapes = [(matrix, tf.int32), (matrix, tf.float32), (row, tf.int32), (row, tf.float32)]
        signature = [tf.TensorSpec(shape, kind) for shape, kind in shapes]
        self._slopes = tf.function(self._loss_and_slopes, input_signature=signature)

    def take(self, ids: Any, mask: Any, classes: Any, weights: Any, step: float) -> float:
        """Learn from one batch; return its loss."""
        loss, slopes = self._slopes(ids, mask, classes, weights)
        self._optimizer.learning_rate = step
        self._optimizer.apply_gradients(zip(slopes, self._learnt, strict=True))
        return float(loss)

    def _loss_and_slopes(self, ids: Any, mask: Any, classes: Any, weights: Any) -> Any:
        with tf.GradientTape() as tape:
            vectors = self._model.encode(ids, mask)
            centres = tf.nn.l2_normalize(self._centres, -1)
            totals = SHARPNESS * tf.matmul(vectors, centres, transpose_b=True)
            totals += tf.gather(self._rivals, classes)
            losses = tf.nn.sparse_softmax_cross_entropy_with_logits(classes, totals)
            loss = tf.reduce_mean(weights * losses)
        return loss, tape.gradient(loss, self._learnt)


def batches(lessons: Lessons, chance: random.Random) -> Iterator[list[int]]:
    """Every text once, in batches of texts of like length, in random order."""
    order = list(range(len(lessons.texts)))
    chance.shuffle(order)
    size = BATCH * SORTED
    chunks = [
        sorted(order[start : start + size], key=lambda i: len(lessons.texts[i]))
        for start in range(0, len(order), size)
    ]
    found = [c[start : start + BATCH] for c in chunks for start in range(0, len(c), BATCH)]
    chance.shuffle(found)
    yield from found


def padded(rows: list[list[int]]) -> tuple[Any, Any]:
    """Token ids and mask of shape (n, longest)."""
    ids = np.zeros((len(rows), max(map(len, rows))), dtype=np.int32)
    mask = np.zeros(ids.shape, dtype=np.float32)
    for number, row in enumerate(rows):
        ids[number, : len(row)], mask[number, : len(row)] = row, 1
    return ids, mask


def centres_of(lessons: Lessons) -> Any:
    """The mean vector of each class by the encoder as it is, of unit length."""
    vectors = load_encoder(load_settings().encoder_dir, threads=2).encode(lessons.texts)
    sums = np.zeros((len(lessons.homes), vectors.shape[1]), dtype=np.float32)
    np.add.at(sums, lessons.classes, vectors * np.array(lessons.weights, np.float32)[:, None])
    return sums / np.linalg.norm(sums, axis=1, keepdims=True)


def main() -> None:
    """Learn and write the adapter, telling how it goes."""
    given = _options()
    source, chance = published_model(), random.Random(0)
    read, epochs, usual = LESSONS[given.lessons]
    lessons = read(given.leave_out)
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    model = LowRankEncoder(load_file(str(source / "model.safetensors")), RANK)
    lesson = Lesson(model, centres_of(lessons), lessons.rivals())
    steps = epochs * -(-len(lessons.texts) // BATCH)
    done = 0
    for epoch in range(epochs):
        losses = []
        for batch in batches(lessons, chance):
            texts = [
                misspelt(lessons.texts[i], chance)
                if chance.random() < MISSPELT
                else lessons.texts[i]
                for i in batch
            ]
            ids, mask = padded([item.ids for item in tokenizer.encode_batch(texts)])
            classes = np.array([lessons.classes[i] for i in batch], dtype=np.int32)
            weights = np.array([lessons.weights[i] for i in batch], dtype=np.float32)
            step = STEP * min(1.0, (done + 1) / WARM_UP) * max(LAST_STEP, 1 - done / steps)
            losses.append(lesson.take(ids, mask, classes, weights, step))
            done += 1
        print(f"round {epoch + 1} of {epochs}: loss {np.mean(losses):.3f}", flush=True)
    np.savez(given.to or usual, **model.matrices())


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--lessons", choices=list(LESSONS), default="entries")
    options.add_argument("--to", type=Path, help="the file to write")
    options.add_argument("--leave-out", type=int, help="a fifth to judge by, 0 to 4")
    return options.parse_args()


if __name__ == "__main__":
    main()
