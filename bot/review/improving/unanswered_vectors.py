"""The vectors of questions, worked out once for each wording."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from bot.language.encoder import SentenceEncoder

Vectors = np.ndarray[Any, np.dtype[np.float32]]

_MOST_HELD = 4_000
"""Two full pages of questions: 6 MB."""


class QuestionVectors:
    """Vectors by wording. No words are held: a wording is known by its digest alone."""

    def __init__(self, encoder: Path) -> None:
        """Remember where the encoder is; its 90 MB are loaded when the first question comes."""
        self._folder = encoder
        self._encoder: SentenceEncoder | None = None
        self._held: OrderedDict[bytes, Vectors] = OrderedDict()
        self._lock = Lock()

    def of(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of shape (len(texts), dimensions), about 3 ms for each new wording."""
        keys = {text: hashlib.blake2b(text.encode(), digest_size=16).digest() for text in texts}
        with self._lock:
            new = [text for text, key in keys.items() if key not in self._held]
            if new:
                vectors = self._loaded().encode(new)
                self._held.update(zip((keys[text] for text in new), vectors, strict=True))
            found = np.array([self._held[keys[text]] for text in texts], dtype=np.float32)
            self._forget_but(keys.values())
        return found

    def _forget_but(self, used: Iterable[bytes]) -> None:
        for key in used:
            self._held.move_to_end(key)
        while len(self._held) > _MOST_HELD:
            self._held.popitem(last=False)

    def _loaded(self) -> SentenceEncoder:
        if self._encoder is None:
            from bot.language.encoder import load_encoder

            self._encoder = load_encoder(self._folder)
        return self._encoder


@lru_cache(maxsize=1)
def question_vectors(encoder: Path) -> QuestionVectors:
    """The one store of vectors of this process."""
    return QuestionVectors(encoder)
