"""The classifier learns from the texts of entries which of them is meant."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from bot.language.encoder import SentenceEncoder
from knowledge import classifier
from knowledge.ranking import Numbers
from knowledge.spelling import rarity, spell

ASKS = {
    0: ["who can I phone", "the number to ring", "contact details please"],
    1: ["when was it written", "what date is the toolkit", "how old is this"],
    2: ["what is a ladder", "the rungs of the ladder", "explain the ladder to me"],
}
TEXTS = [ask for asks in ASKS.values() for ask in asks]
LABELS = np.array([label for label, asks in ASKS.items() for _ in asks])
UNSEEN = {
    0: "I want to call somebody",
    1: "which year does it come from",
    2: "wot is the lader",
}
SIZES = st.integers(1, 4)
few = st.floats(-3, 3, width=32)


def features(encoder: SentenceEncoder, texts: Sequence[str]) -> Numbers:
    return classifier.features(encoder.encode(texts), spell(texts, rarity(TEXTS)))


@pytest.mark.parametrize(("meant", "question"), UNSEEN.items())
def test_a_question_it_has_not_seen_is_told_apart(
    encoder: SentenceEncoder, meant: int, question: str
) -> None:
    learnt = classifier.fit(features(encoder, TEXTS), LABELS, len(ASKS))

    assert int((features(encoder, [question])[0] @ learnt).argmax()) == meant


def test_it_knows_the_texts_it_learnt_from(encoder: SentenceEncoder) -> None:
    learnt = classifier.fit(features(encoder, TEXTS), LABELS, len(ASKS))

    scores = features(encoder, TEXTS) @ learnt
    assert scores.argmax(axis=1).tolist() == LABELS.tolist()


def test_learning_the_same_gives_the_same(encoder: SentenceEncoder) -> None:
    inputs = features(encoder, TEXTS)

    first, second = (classifier.fit(inputs, LABELS, len(ASKS)) for _ in range(2))
    assert np.array_equal(first, second)


def test_an_entry_is_not_preferred_for_having_many_texts(encoder: SentenceEncoder) -> None:
    texts = ["the ladder", *(f"the number to ring {n}" for n in range(30))]
    labels = np.array([0] + [1] * 30)
    learnt = classifier.fit(features(encoder, texts), labels, 2)

    assert (features(encoder, ["what is a ladder"])[0] @ learnt).argmax() == 0


def test_there_is_a_column_for_each_entry_also_for_one_without_texts(
    encoder: SentenceEncoder,
) -> None:
    learnt = classifier.fit(features(encoder, TEXTS), LABELS, len(ASKS) + 1)

    assert learnt.shape == (384 + 2048, 4)
    assert np.isfinite(learnt).all()


def many_inputs() -> tuple[Numbers, Numbers]:
    """More inputs than stand in one batch, of three kinds."""
    numbers = np.random.default_rng(1).normal(size=(2 * classifier.BATCH + 7, 5))
    labels = numbers[:, :3].argmax(axis=1)
    return numbers.astype(np.float32), labels


def test_batches_are_drawn_alike_whatever_else_was_drawn_before() -> None:
    inputs, labels = many_inputs()
    learnt = []
    for seed in (1, 2):
        np.random.seed(seed)
        learnt.append(classifier.fit(inputs, labels, 3))

    assert np.array_equal(learnt[0], learnt[1])


def test_learning_draws_nothing_from_what_others_draw() -> None:
    np.random.seed(7)
    before = np.random.random()
    np.random.seed(7)
    classifier.fit(*many_inputs(), 3)

    assert np.random.random() == before


def test_all_batches_are_learnt_from() -> None:
    inputs, labels = many_inputs()
    right = (inputs @ classifier.fit(inputs, labels, 3)).argmax(axis=1) == labels

    assert right.mean() > 0.9


@given(SIZES.flatmap(lambda n: arrays(np.float32, (n, 3), elements=few)), few)
def test_shares_of_belief_add_up_to_one_and_keep_the_order(inputs: Numbers, weight: float) -> None:
    weights = np.array([[weight, 1, 0], [0, -weight, 2], [1, 1, 1]], dtype=np.float32)
    shares = classifier.log_shares(inputs, weights)

    assert shares.shape == inputs.shape
    assert (shares <= 1e-6).all()
    assert np.allclose(np.exp(shares).sum(axis=1), 1, atol=1e-4)
    totals = inputs @ weights
    assert np.allclose(
        shares - shares.max(axis=1, keepdims=True),
        totals - totals.max(axis=1, keepdims=True),
        atol=1e-3,
    )


def test_belief_stays_finite_however_sure_it_is() -> None:
    weights = np.array([[1000.0, -1000.0]], dtype=np.float32)
    shares = classifier.log_shares(np.ones((1, 1), dtype=np.float32), weights)

    assert np.isfinite(shares).all()
    assert shares[0, 0] == pytest.approx(0.0)


def test_a_single_class_is_believed_wholly() -> None:
    inputs, weights = np.ones((2, 1), dtype=np.float32), np.ones((1, 1), dtype=np.float32)

    assert classifier.log_shares(inputs, weights).tolist() == [[0.0], [0.0]]
