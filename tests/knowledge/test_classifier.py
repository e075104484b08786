"""The classifier learns from the texts of entries which of them is meant."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

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
