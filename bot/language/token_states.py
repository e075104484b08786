"""What the encoder makes of each word of a message: for the checks at the edge.

A message is read sentence by sentence, in one batch, and what was read last is kept in memory, so
that the check for disclosures and the search for names cost one run together.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

import ctranslate2
import numpy as np
from tokenizers import Tokenizer

from bot.language.convert_encoder import SAFETY_ADAPTER, convert_encoder, published_model

Vectors = np.ndarray[Any, np.dtype[np.float32]]

KEPT = 8
MOST_CHARACTERS = 240  # of one sentence: misspelt, they are about 170 of the 256 tokens
SENTENCE_END = re.compile(r"[.!?;…]+[\"'”’)]*\s+|\n+|\u2022")
WORD_END = re.compile(r"\s+")


@dataclass(frozen=True)
class ReadSentence:
    """One sentence, where it starts in the message, and its tokens."""

    start: int
    text: str
    states: Vectors
    """(tokens, 384), the first and last token standing for the whole sentence."""
    offsets: Sequence[tuple[int, int]]
    """Where each token stands in the sentence; (0, 0) for the first and last."""

    @property
    def vector(self) -> Vectors:
        """What the sentence means: the mean of its tokens, of unit length."""
        mean = self.states.mean(axis=0)
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)


class TokenEncoder:
    """Read messages; safe to call from several threads."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Load the encoder that `convert_encoder` wrote with SAFETY_ADAPTER."""
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(256)
        self._model = ctranslate2.Encoder(
            str(folder), device="cpu", inter_threads=threads, intra_threads=1
        )
        self._kept: OrderedDict[str, tuple[ReadSentence, ...]] = OrderedDict()
        self._lock = Lock()

    def read(self, text: str) -> tuple[ReadSentence, ...]:
        """The sentences of a text; empty for a text without any letter or digit."""
        with self._lock:
            if text in self._kept:
                self._kept.move_to_end(text)
                return self._kept[text]
        found = self.read_all([text])[0]
        with self._lock:
            self._kept[text] = found
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return found

    def read_all(self, texts: Sequence[str]) -> list[tuple[ReadSentence, ...]]:
        """Several texts in one batch, nothing of them kept."""
        places = [(number, s) for number, text in enumerate(texts) for s in sentence_spans(text)]
        pieces = [texts[number][start:end] for number, (start, end) in places]
        found: list[list[ReadSentence]] = [[] for _ in texts]
        for (number, (start, _)), piece, (states, offsets) in zip(
            places, pieces, self._encoded(pieces), strict=True
        ):
            found[number].append(ReadSentence(start, piece, states, offsets))
        return [tuple(sentences) for sentences in found]

    def _encoded(self, pieces: Sequence[str]) -> list[tuple[Vectors, list[tuple[int, int]]]]:
        if not pieces:
            return []
        tokens = self._tokenizer.encode_batch(list(pieces))
        output = self._model.forward_batch([item.ids for item in tokens]).last_hidden_state
        states = np.array(output, dtype=np.float32)
        return [
            (states[number, : len(item.ids)], item.offsets) for number, item in enumerate(tokens)
        ]


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each sentence goes, long ones cut between words."""
    start = 0
    for end in (*(found.end() for found in SENTENCE_END.finditer(text)), len(text)):
        for piece in _not_too_long(text, start, end):
            if any(map(str.isalnum, text[slice(*piece)])):
                yield piece
        start = end


def _not_too_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MOST_CHARACTERS:
        spaces = list(
            WORD_END.finditer(text, start + MOST_CHARACTERS // 2, start + MOST_CHARACTERS)
        )
        cut = spaces[-1].end() if spaces else start + MOST_CHARACTERS
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def load_token_encoder(folder: Path, threads: int = 1) -> TokenEncoder:
    """Load the encoder, converting the published weights first where that was not done yet."""
    if not (folder / "model.bin").exists():
        convert_encoder(published_model(), folder, SAFETY_ADAPTER)
    return TokenEncoder(folder, threads)
