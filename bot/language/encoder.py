"""Sentence vectors: what a message means, as 384 numbers, in about 2 ms and without PyTorch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from tokenizers import Tokenizer

from bot.language.convert_encoder import REPLY_ADAPTER, convert_encoder, published_model

Vectors = np.ndarray[Any, np.dtype[np.float32]]

DIMENSIONS = 384
MOST_TOKENS = 256
BATCH = 64


class SentenceEncoder:
    """Encode texts as unit vectors, so that a dot product is the cosine similarity."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load the encoder converted by `convert_encoder`; `folder` must exist.

        One thread serves a message soonest beside other processes; a build may use more, each for
        batches of its own.
        """
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._threads = threads
        self._model = ctranslate2.Encoder(
            str(folder), device="cpu", inter_threads=threads, intra_threads=1
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors of shape (len(texts), 384), in the order of `texts`."""
        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        tokens = [item.ids for item in self._tokenizer.encode_batch(list(texts))]
        by_length = sorted(range(len(texts)), key=lambda i: len(tokens[i]))  # little padding
        batches = [by_length[start : start + BATCH] for start in range(0, len(texts), BATCH)]
        inputs = [[tokens[i] for i in batch] for batch in batches]
        for batch, encoded in zip(batches, self._each(inputs), strict=True):
            vectors[batch] = encoded
        return vectors

    def _each(self, batches: list[list[list[int]]]) -> Iterable[Vectors]:
        if len(batches) < 2 or self._threads < 2:
            return map(self._encoded, batches)
        with ThreadPoolExecutor(self._threads) as threads:
            return list(threads.map(self._encoded, batches))

    def _encoded(self, rows: list[list[int]]) -> Vectors:
        states = np.array(self._model.forward_batch(rows).last_hidden_state, dtype=np.float32)
        means = np.stack([states[i, : len(row)].mean(axis=0) for i, row in enumerate(rows)])
        return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), dtype=np.float32)


def load_encoder(folder: Path, threads: int = 1) -> SentenceEncoder:
    """Load the encoder, converting the published weights first where that was not done yet."""
    if not (folder / "model.bin").exists():
        convert_encoder(published_model(), folder)
    return SentenceEncoder(folder, threads)


def load_reply_encoder(folder: Path, threads: int = 1) -> SentenceEncoder:
    """Load the encoder that tells answers in a walk apart; it is converted likewise."""
    if not (folder / "model.bin").exists():
        convert_encoder(published_model(), folder, REPLY_ADAPTER)
    return SentenceEncoder(folder, threads)
