"""A search is judged honestly: sure, two as likely, or unsure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from knowledge.ranking import Hit
from knowledge.verdict import Thresholds, Verdict, verdict

THRESHOLDS = Thresholds(unsure=0.45, close=0.015, certain=0.9)

numbers = st.floats(0, 1)
hits_best_first = st.lists(st.builds(Hit, st.text(), numbers, numbers, numbers), max_size=5).map(
    lambda hits: sorted(hits, key=lambda hit: -hit.score)
)


def judged(*hits: tuple[float, float]) -> Verdict:
    """The verdict on hits given as (score, likeness)."""
    return verdict([Hit(f"north/{i}", *hit, spelt=0.0) for i, hit in enumerate(hits)], THRESHOLDS)


def test_a_search_that_found_nothing_is_unsure() -> None:
    assert judged() is Verdict.UNSURE


def test_a_first_entry_that_is_hardly_like_the_question_is_unsure() -> None:
    assert judged((0.9, 0.44), (0.1, 0.2)) is Verdict.UNSURE


def test_a_first_entry_well_before_the_second_is_sure() -> None:
    assert judged((0.9, 0.6), (0.8, 0.6)) is Verdict.SURE


def test_two_entries_as_likely_are_close() -> None:
    assert judged((0.9, 0.6), (0.89, 0.6)) is Verdict.CLOSE


def test_a_question_in_an_entrys_own_words_is_sure_however_close_the_second() -> None:
    assert judged((0.9, 0.95), (0.9, 0.95)) is Verdict.SURE


def test_a_single_entry_is_never_close() -> None:
    assert judged((0.5, 0.5)) is Verdict.SURE


@given(hits_best_first)
def test_nothing_is_answered_below_the_threshold(hits: list[Hit]) -> None:
    likely = bool(hits) and hits[0].likeness >= THRESHOLDS.unsure
    likely = likely and hits[0].score >= THRESHOLDS.least

    assert (verdict(hits, THRESHOLDS) is not Verdict.UNSURE) == likely


@given(hits_best_first)
def test_entries_are_asked_apart_only_where_two_are_near(hits: list[Hit]) -> None:
    if verdict(hits, THRESHOLDS) is Verdict.CLOSE:
        assert hits[0].score - hits[1].score < THRESHOLDS.close
