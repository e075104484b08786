"""From the encoder's word pieces to words: one state a word, with those beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from bot.safety.names.words import Word

States = np.ndarray[Any, np.dtype[np.float32]]


class Sentence(Protocol):
    """A sentence as `bot.language.token_states` reads it."""

    @property
    def start(self) -> int:
        """Where it starts in the message."""

    @property
    def text(self) -> str:
        """The sentence as typed."""

    @property
    def states(self) -> States:
        """(tokens, 384)."""

    @property
    def offsets(self) -> Sequence[tuple[int, int]]:
        """Where each token stands in the sentence."""


def word_states(sentence: Sentence, words: Sequence[Word]) -> States:
    """States of shape (words, 384): the mean of a word's pieces, zero where it has none."""
    found = np.zeros((len(words), sentence.states.shape[1]), dtype=np.float32)
    starts = [start if end > start else -1 for start, end in sentence.offsets]
    token = 0
    for place, word in enumerate(words):
        while token < len(starts) and starts[token] < word.start:
            token += 1
        last = token
        while last < len(starts) and word.start <= starts[last] < word.end:
            last += 1
        if last == token + 1:
            found[place] = sentence.states[token]
        elif last > token:
            found[place] = sentence.states[token:last].mean(axis=0)
        if last > token:
            token = last
    return found
