"""The order of a search is plain arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from knowledge.ranking import Groups, Numbers, scale_words

OWNERS = np.array([0, 0, 1, 1, 1, 1])
SIMILARITIES = np.array([0.1, 0.9, 0.5, 0.4, 0.3, 0.2], dtype=np.float32)

positive = arrays(np.float32, 4, elements=st.floats(0, 100, width=32))
sizes_of_entries = st.lists(st.integers(1, 6), min_size=1, max_size=6)


def random_similarities(count: int, seed: int) -> Numbers:
    return np.random.default_rng(seed).uniform(-1, 1, count).astype(np.float32)


def test_the_best_text_of_each_entry_counts() -> None:
    assert Groups(OWNERS, 2).best(SIMILARITIES, [0, 1]).tolist() == pytest.approx([0.9, 0.5])


def test_the_three_best_texts_of_an_entry_count_and_one_that_is_missing_counts_nothing() -> None:
    means = Groups(OWNERS, 2).mean_of_best(SIMILARITIES, [0, 1])

    assert means.tolist() == pytest.approx([(0.9 + 0.1) / 3, 0.4])


@given(sizes_of_entries, st.integers(0, 99))
def test_each_entry_is_judged_by_its_own_texts_alone(sizes: list[int], seed: int) -> None:
    owners = np.repeat(np.arange(len(sizes)), sizes)
    similarities = random_similarities(len(owners), seed)

    best = Groups(owners, len(sizes)).best(similarities, np.arange(len(sizes)))
    for position in range(len(sizes)):
        assert best[position] == similarities[owners == position].max()


@given(sizes_of_entries, st.integers(0, 99))
def test_the_mean_of_the_best_is_never_above_the_best(sizes: list[int], seed: int) -> None:
    owners = np.repeat(np.arange(len(sizes)), sizes)
    groups, every = Groups(owners, len(sizes)), np.arange(len(sizes))
    similarities = random_similarities(len(owners), seed)

    highest = np.maximum(groups.best(similarities, every), 0)
    assert (groups.mean_of_best(similarities, every) <= highest + 1e-6).all()


@given(sizes_of_entries, st.integers(0, 99))
def test_a_text_more_like_the_question_never_lowers_its_entry(sizes: list[int], seed: int) -> None:
    owners = np.repeat(np.arange(len(sizes)), sizes)
    groups, every = Groups(owners, len(sizes)), np.arange(len(sizes))
    similarities = random_similarities(len(owners), seed)
    more = similarities.copy()
    more[seed % len(more)] += 0.1

    for judge in (groups.best, groups.mean_of_best):
        before, after = judge(similarities, every), judge(more, every)
        assert (after >= before - 1e-6).all()
        others = np.arange(len(sizes)) != owners[seed % len(more)]
        assert np.array_equal(after[others], before[others])


@given(positive)
def test_words_are_scaled_to_one_without_changing_their_order(bm25: Numbers) -> None:
    scaled = scale_words(bm25)

    assert scaled.max() in (0.0, 1.0)
    assert (np.diff(scaled[np.argsort(bm25)]) >= 0).all()


def test_words_that_stand_nowhere_stay_nothing() -> None:
    assert scale_words(np.zeros(3, dtype=np.float32)).tolist() == [0, 0, 0]
