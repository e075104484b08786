"""How likely each word is a name: a small network over what the encoder and the lists know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from bot.safety.names.allowed import place_words
from bot.safety.names.evidence import Lists
from bot.safety.names.features import letter_pieces, shape_rows
from bot.safety.names.known import known_words
from bot.safety.names.tokens import Sentence, word_states
from bot.safety.names.words import Word

FILE: Final = Path(__file__).with_name("head.npz")
LETTER_SIZE: Final = 16
MOST_PIECES: Final = 24
Matrix = np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True)
class Head:
    """The matrices that `bot.adapting.names.learn` learnt, with the lists they were learnt on."""

    letters: Matrix
    """(BUCKETS, LETTER_SIZE)"""
    first: Matrix
    """(3 * 384 + SHAPES + LETTER_SIZE, hidden)"""
    first_bias: Matrix
    second: Matrix
    second_bias: Matrix
    lists: Lists
    _reckoned: dict[str, Matrix] = field(default_factory=dict, repr=False, compare=False)

    def scores(self, sentence: Sentence, words: Sequence[Word]) -> Matrix:
        """For each word the logarithm of the odds that it belongs to a name."""
        states = word_states(sentence, words)
        none = np.zeros((1, states.shape[1]), dtype=np.float32)
        before, after = np.concatenate([none, states[:-1]]), np.concatenate([states[1:], none])
        shapes = shape_rows(sentence.text, words, self.lists)
        letters = np.stack([self._letters_of(word.key) for word in words])
        inputs = np.concatenate([before, states, after, shapes, letters], axis=1)
        hidden = np.maximum(inputs @ self.first + self.first_bias, 0)
        return np.asarray((hidden @ self.second + self.second_bias)[:, 0], dtype=np.float32)

    def _letters_of(self, key: str) -> Matrix:
        """Everyday words are reckoned once; of what else people type nothing is kept."""
        known = self._reckoned.get(key)
        if known is None:
            known = self._reckon(key)
            if key in self.lists.common:
                self._reckoned[key] = known
        return known

    def _reckon(self, word: str) -> Matrix:
        pieces = letter_pieces(word)[:MOST_PIECES]
        total = self.letters[list(pieces)].sum(axis=0)
        return np.asarray(total / np.sqrt(max(len(pieces), 1)), dtype=np.float32)

    def save(self, path: Path) -> None:
        """Write the matrices in half precision, and how often words were seen; names are apart."""
        seen = "\n".join(f"{word} {min(n, 99)}" for word, n in sorted(self.lists.common.items()))
        np.savez_compressed(
            path,
            common=np.frombuffer(seen.encode(), dtype=np.uint8),
            **{name: getattr(self, name).astype(np.float16) for name in MATRICES},
        )


MATRICES: Final = ("letters", "first", "first_bias", "second", "second_bias")


def load_head(path: Path = FILE) -> Head:
    """The head that is kept with the code."""
    first, last = known_words()
    with np.load(path) as kept:
        lines = kept["common"].tobytes().decode().splitlines()
        common = {word: int(count) for word, _, count in (line.rpartition(" ") for line in lines)}
        matrices = {name: kept[name].astype(np.float32) for name in MATRICES}
    return Head(**matrices, lists=Lists(first, last, place_words(), common))
