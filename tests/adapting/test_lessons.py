"""What the encoder is adapted to: classes that are told apart, and texts misspelt as people do."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.adapting.lessons import ACTS, FIFTHS, Lessons, fifth, misspelt, read_lessons

HOMES = ["north", "north", "south", ACTS]


@pytest.mark.parametrize(
    ("mine", "rival", "told_apart"),
    [(0, 1, True), (0, 2, False), (0, 3, True), (2, 3, True), (3, 0, True), (3, 2, True)],
)
def test_entries_of_one_toolkit_and_all_acts_are_told_apart(
    mine: int, rival: int, told_apart: bool
) -> None:
    rivals = Lessons([], [], [], HOMES).rivals()

    assert (rivals[mine, rival] == 0) == told_apart


def test_every_fifth_is_left_out_once() -> None:
    whole = read_lessons()
    parts = [read_lessons(leave_out) for leave_out in range(FIFTHS)]

    assert sum(len(whole.texts) - len(part.texts) for part in parts) == len(whole.texts)
    assert all(fifth(text) != 2 for text in parts[2].texts)


def test_every_text_has_a_class_a_weight_and_every_class_a_home() -> None:
    lessons = read_lessons()

    assert len(lessons.texts) == len(lessons.classes) == len(lessons.weights)
    assert set(lessons.classes) == set(range(len(lessons.homes)))
    assert {"staffordshire", "stoke", "sefton", "high-needs", "general", ACTS} == set(lessons.homes)


@given(st.text(min_size=1, max_size=80), st.integers(0, 50))
def test_a_misspelt_text_is_never_empty_and_little_changed(text: str, seed: int) -> None:
    slipped = misspelt(text, random.Random(seed))

    assert slipped
    assert abs(len(slipped) - len(text)) <= max(1, int(len(text) * 0.06))


def test_a_long_text_does_get_misspelt() -> None:
    text = "what does the toolkit say about the time that families give"

    assert any(misspelt(text, random.Random(seed)) != text for seed in range(5))
