from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.review.improving import unanswered_vectors
from bot.review.improving.unanswered_vectors import QuestionVectors, Vectors


class Encoder:
    """Stands in for the real one, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(text)] for text in texts], dtype=np.float32)


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Encoder:
    made = Encoder()
    monkeypatch.setattr("bot.language.encoder.load_encoder", lambda _folder: made)
    return made


def test_each_wording_is_worked_out_once(encoder: Encoder) -> None:
    vectors = QuestionVectors(Path("nowhere"))

    first, again = vectors.of(["one", "three", "one"]), vectors.of(["three", "seven!"])

    assert first.tolist() == [[3], [5], [3]]
    assert again.tolist() == [[5], [6]]
    assert encoder.asked == ["one", "three", "seven!"]


def test_what_was_not_asked_for_longest_is_forgotten_and_worked_out_again(
    encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unanswered_vectors, "_MOST_HELD", 2)
    vectors = QuestionVectors(Path("nowhere"))

    for texts in (["a"], ["bb"], ["a"], ["ccc"], ["a", "bb"]):
        assert vectors.of(texts).tolist() == [[len(text)] for text in texts]

    assert encoder.asked == ["a", "bb", "ccc", "bb"]


def test_no_words_are_held(encoder: Encoder) -> None:
    vectors = QuestionVectors(Path("nowhere"))

    vectors.of(["a secret of somebody"])

    assert "secret" not in repr(vars(vectors))
