"""Sentence vectors: unit length, in order, and the same whatever company a text is in."""

from __future__ import annotations

import numpy as np
import pytest

from bot.language.encoder import BATCH, DIMENSIONS, SentenceEncoder

TEXTS = [
    "What is co-production?",
    "who do i ring",
    "",
    "?",
    "Beth yw cyd-gynhyrchu?",
    "co-production " * 60,
]


def test_vectors_have_length_one(encoder: SentenceEncoder) -> None:
    lengths = np.linalg.norm(encoder.encode(TEXTS), axis=1)

    assert lengths.tolist() == pytest.approx([1.0] * len(TEXTS), abs=1e-5)


def test_there_is_one_vector_of_384_numbers_for_each_text(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode(TEXTS)

    assert vectors.shape == (len(TEXTS), DIMENSIONS)
    assert vectors.dtype == np.float32


def test_no_texts_give_no_vectors(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_a_text_has_nearly_the_same_vector_alone_and_in_a_batch(encoder: SentenceEncoder) -> None:
    """Whole numbers of eight bits are multiplied otherwise by some processors (0.997 was seen)."""
    together = encoder.encode(TEXTS)
    alone = np.concatenate([encoder.encode([text]) for text in TEXTS])

    assert (together * alone).sum(axis=1).min() > 0.99


def test_vectors_come_in_the_order_of_the_texts_over_several_batches(
    encoder: SentenceEncoder,
) -> None:
    texts = [f"question number {number} about the toolkit" for number in range(BATCH + 6)]
    vectors = encoder.encode(texts)

    for position in (0, BATCH - 1, BATCH, len(texts) - 1):
        alone = encoder.encode([texts[position]])[0]
        assert int((vectors @ alone).argmax()) == position


def test_a_long_text_is_cut_at_256_tokens(encoder: SentenceEncoder) -> None:
    beginning = "word " * 300

    with_end = encoder.encode([beginning, beginning + "an end that says something else"])
    assert np.allclose(with_end[0], with_end[1], atol=1e-4)


def test_texts_that_mean_the_same_are_nearer_than_texts_that_do_not(
    encoder: SentenceEncoder,
) -> None:
    ring, phone, ladder = encoder.encode(
        ["Who can I ring?", "Is there a telephone number?", "How many rungs has the ladder?"]
    )

    assert ring @ phone > ring @ ladder


@pytest.mark.parametrize("text", ["\x00", "\u202e", "👍🏽", "ﷺ" * 80, "\n\n", "\ufffd", "a\u0301"])
def test_whatever_is_typed_gets_a_vector(encoder: SentenceEncoder, text: str) -> None:
    vector = encoder.encode([text])[0]

    assert float(vector @ vector) == pytest.approx(1.0, abs=1e-4)
