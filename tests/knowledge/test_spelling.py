"""Texts spelt alike are near each other, whatever they mean."""

from __future__ import annotations

import numpy as np
import pytest

from knowledge.spelling import DIMENSIONS, rarity, spell

TEXTS = ["what is co-production", "who can I phone", "the ladder of participation"]


def likeness(one: str, other: str) -> float:
    rows = spell([one, other], rarity(TEXTS)).toarray()
    return float(rows[0] @ rows[1])


def test_a_text_is_wholly_like_itself_in_any_case() -> None:
    assert likeness("The Ladder", "the ladder") == pytest.approx(1.0)


def test_a_misspelt_word_is_nearer_its_own_than_another() -> None:
    assert likeness("wot is co producton", TEXTS[0]) > likeness("wot is co producton", TEXTS[1])


@pytest.mark.parametrize("text", ["", " ", "?", "é", "\U0001f44d", "a" * 5000])
def test_whatever_is_typed_has_numbers_of_a_length_of_one_or_nothing(text: str) -> None:
    row = spell([text], rarity(TEXTS)).toarray()[0]

    assert row.shape == (DIMENSIONS,)
    assert np.linalg.norm(row) == pytest.approx(1.0, abs=1e-5) or not row.any()


def test_what_stands_in_few_texts_is_more_telling() -> None:
    common = rarity(["the ladder", "the phone", "the toolkit"])
    everywhere, nowhere = common.min(), common.max()

    assert everywhere == pytest.approx(1.0)
    assert nowhere > everywhere
