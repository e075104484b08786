from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.language.encoder import SentenceEncoder
from bot.review.improving.unanswered_groups import ALIKE, Vectors, grouped


def _units(rows: list[tuple[float, float, float]]) -> Vectors:
    vectors = np.array(rows, dtype=np.float32).reshape(-1, 3) + np.float32(1e-3)
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))


NUMBERS = st.floats(-1, 1, width=32)
ROWS = st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), max_size=40)


@given(ROWS)
def test_every_question_is_in_exactly_one_group_near_its_middle(
    rows: list[tuple[float, float, float]],
) -> None:
    vectors = _units(rows)
    groups = grouped(vectors)

    assert sorted(position for group in groups for position in group) == list(range(len(rows)))
    for middle, *others in groups:
        assert all(vectors[middle] @ vectors[other] >= ALIKE - 1e-5 for other in others)


@given(ROWS)
def test_larger_groups_come_first(rows: list[tuple[float, float, float]]) -> None:
    sizes = [len(group) for group in grouped(_units(rows))]

    assert sizes == sorted(sizes, reverse=True)


def test_nothing_makes_no_group() -> None:
    assert grouped(_units([])) == []


def test_a_chain_of_likenesses_does_not_join_its_ends() -> None:
    ladder = [(float(np.cos(turn)), float(np.sin(turn)), 0.0) for turn in (0, 0.7, 1.4, 2.1)]

    assert [0, 3] not in [sorted(group) for group in grouped(_units(ladder))]
    assert all(not {0, 3} <= set(group) for group in grouped(_units(ladder)))


def test_questions_that_mean_the_same_lie_together(encoder: SentenceEncoder) -> None:
    texts = [
        "when is my bin collected",
        "is there a bus to the meeting",
        "what day do they empty the bins",
        "which bus goes to the meeting",
        "are there buses to get to the meetings",
    ]

    groups = [{texts[i] for i in group} for group in grouped(encoder.encode(texts))]

    assert groups == [{texts[1], texts[3], texts[4]}, {texts[0], texts[2]}]
