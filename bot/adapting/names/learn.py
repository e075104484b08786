"""Learn which words are names of people: `python -m bot.adapting.names.learn`.

Takes about three minutes on two cores and writes `bot/safety/names/head.npz`, which is kept with
the code.  Worth doing again when names or sentences were added in bot/safety/learning/names.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import tensorflow as tf

from bot.adapting.names.lessons import Lesson, Lessons, read_lessons
from bot.language.token_states import TokenEncoder, load_token_encoder
from bot.safety.names.allowed import place_words
from bot.safety.names.evidence import Lists
from bot.safety.names.features import BUCKETS, SHAPES, letter_pieces, shape_rows
from bot.safety.names.head import FILE, LETTER_SIZE, MOST_PIECES, Head
from bot.safety.names.known import known_words
from bot.safety.names.tokens import word_states
from bot.safety.names.words import words_of
from bot.settings import load_settings

CHUNK = 64
HIDDEN, BATCH, EPOCHS, STEP = 96, 1024, 4, 2e-3
UNLISTED = 0.5
DROPOUT = 0.2


@dataclass
class Table:
    """Every word of the lessons: states with neighbours by index, shapes, letters, labels."""

    states: Any
    before: Any
    after: Any
    shapes: Any
    letters: Any
    labels: Any
    sentence: Any


def tabled(lessons: Lessons, known: Lists, encoder: TokenEncoder, chance: random.Random) -> Table:
    """Read every lesson; row 0 of the states stands for no word at all."""
    order = sorted(range(len(lessons.every)), key=lambda i: len(lessons.every[i].text))
    states, shapes, letters, labels, numbers = [np.zeros((1, 384), np.float16)], [], [], [], []
    before, after, count = [], [], 1
    for chunk in (order[i : i + CHUNK] for i in range(0, len(order), CHUNK)):
        for number, read in zip(
            chunk, encoder.read_all([lessons.every[i].text for i in chunk]), strict=True
        ):
            lesson = lessons.every[number]
            own = Counter({w.key for w in words_of(lesson.source)}) if lesson.source else Counter()
            lists = _weakened(lesson, known, lessons.common, own, chance)
            for sentence in read:
                words = words_of(sentence.text)
                if not words:
                    continue
                states.append(word_states(sentence, words).astype(np.float16))
                shapes.append(shape_rows(sentence.text, words, lists))
                letters += [_padded(letter_pieces(word.text)) for word in words]
                size = len(words)
                rows = list(range(count, count + size))
                before += [0, *rows[:-1]]
                after += [*rows[1:], 0]
                count += size
                for word in words:
                    placed = word._replace(start=word.start + sentence.start)
                    labels.append(lesson.is_name(placed))
                numbers += [number] * size
    return Table(
        np.concatenate(states),
        np.array(before),
        np.array(after),
        np.concatenate(shapes),
        np.array(letters, np.int32),
        np.array(labels, np.float32),
        np.array(numbers),
    )


class _Seen(dict[str, int]):
    """Counts without a sentence's own."""

    def __init__(self, common: Counter[str], own: Counter[str]) -> None:
        self._common, self._own = common, own

    def get(self, key: str, default: Any = 0) -> Any:
        return self._common.get(key, 0) - self._own.get(key, 0)


class _Without:
    """A list from which the words of one sentence are missing."""

    def __init__(self, known: Collection[str], missing: Collection[str]) -> None:
        self._known, self._missing = known, missing

    def __contains__(self, key: object) -> bool:
        return key in self._known and key not in self._missing


def _weakened(
    lesson: Lesson, known: Lists, common: Counter[str], own: Counter[str], chance: random.Random
) -> Lists:
    missing: set[str] = set()
    if chance.random() < UNLISTED:
        missing = {word.key for word in words_of(lesson.text)}
        missing |= {key[:-1] for key in missing}
    return Lists(
        _Without(known.first, missing),  # type: ignore[arg-type]
        _Without(known.last, missing),  # type: ignore[arg-type]
        _Without(known.places, missing if chance.random() < UNLISTED else ()),  # type: ignore[arg-type]
        _Seen(common, own),
    )


def _padded(pieces: Sequence[int]) -> list[int]:
    return [*pieces, *[BUCKETS] * MOST_PIECES][:MOST_PIECES]


class Learner:
    """A small network over a word, those beside it, its shape and its letters."""

    def __init__(self) -> None:
        random = np.random.default_rng(0)

        def some(*shape: int) -> Any:
            return tf.Variable(random.standard_normal(shape).astype(np.float32) / np.sqrt(shape[0]))

        inputs = 3 * 384 + SHAPES + LETTER_SIZE
        self.letters = tf.Variable(
            np.concatenate(
                [random.standard_normal((BUCKETS, LETTER_SIZE)) * 0.1, np.zeros((1, LETTER_SIZE))]
            ).astype(np.float32)
        )
        self.first, self.bias = some(inputs, HIDDEN), tf.Variable(np.zeros(HIDDEN, np.float32))
        self.second, self.last = some(HIDDEN, 1), tf.Variable(np.zeros(1, np.float32))
        self.variables = [self.letters, self.first, self.bias, self.second, self.last]
        self.optimizer = tf.keras.optimizers.legacy.Adam(STEP)
        self._slopes = tf.function(self._loss_and_slopes, reduce_retracing=True)

    def take(self, states: Any, shapes: Any, pieces: Any, labels: Any) -> float:
        """Learn from one batch; return its loss."""
        loss, slopes = self._slopes(states, shapes, pieces, labels)
        self.optimizer.apply_gradients(zip(slopes, self.variables, strict=True))
        return float(loss)

    def _loss_and_slopes(self, states: Any, shapes: Any, pieces: Any, labels: Any) -> Any:
        with tf.GradientTape() as tape:
            kept = tf.cast(tf.random.uniform([tf.shape(pieces)[0], 1]) > 0.25, tf.float32)
            mask = tf.cast(pieces < BUCKETS, tf.float32)[:, :, None]
            letters = (
                kept
                * tf.reduce_sum(tf.gather(self.letters, pieces) * mask, 1)
                / tf.sqrt(tf.maximum(tf.reduce_sum(mask, 1), 1.0))
            )
            inputs = tf.nn.dropout(tf.concat([states, shapes, letters], 1), DROPOUT)
            hidden = tf.nn.dropout(tf.nn.relu(inputs @ self.first + self.bias), DROPOUT)
            logits = (hidden @ self.second + self.last)[:, 0]
            smooth = labels * 0.98 + 0.01
            loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(smooth, logits))
            loss += 1e-5 * tf.nn.l2_loss(self.first) + 1e-6 * tf.nn.l2_loss(self.letters)
        return loss, tape.gradient(loss, self.variables)

    def head(self, known: Lists) -> Head:
        """What was learnt, as it is used."""
        arrays = [v.numpy() for v in self.variables]
        return Head(arrays[0][:BUCKETS], arrays[1], arrays[2], arrays[3], arrays[4], known)


def learn(table: Table, report: Any = print) -> Learner:
    """Pass over all words a few times in random order."""
    learner, random_rows = Learner(), np.random.default_rng(0)
    count = len(table.labels)
    steps, done = EPOCHS * (count // BATCH), 0
    for epoch in range(EPOCHS):
        losses = []
        order = random_rows.permutation(count)
        for start in range(0, count - BATCH, BATCH):
            rows = order[start : start + BATCH]
            states = _states(table, rows)
            learner.optimizer.learning_rate = STEP * max(0.02, 1 - done / steps)
            losses.append(
                float(
                    learner.take(
                        states, table.shapes[rows], table.letters[rows], table.labels[rows]
                    )
                )
            )
            done += 1
        report(f"round {epoch + 1} of {EPOCHS}: loss {np.mean(losses):.4f}", flush=True)
    return learner


def _states(table: Table, rows: Any) -> Any:
    return np.concatenate(
        [table.states[table.before[rows]], table.states[rows + 1], table.states[table.after[rows]]],
        1,
    ).astype(np.float32)


def main() -> None:
    """Learn and write the head, telling how it goes."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--encoder", type=Path, default=load_settings().safety_encoder_dir)
    options.add_argument("--to", type=Path, default=FILE)
    given = options.parse_args()
    lessons = read_lessons()
    first, last = known_words()
    known = Lists(first, last, place_words(), lessons.common)
    print(f"{len(lessons.every)} sentences", flush=True)
    table = tabled(lessons, known, load_token_encoder(given.encoder, threads=2), random.Random(0))
    print(f"{len(table.labels)} words, {table.labels.mean():.3f} of them names", flush=True)
    learn(table).head(known).save(given.to)


if __name__ == "__main__":
    main()
