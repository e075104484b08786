"""A comparison is put first where toolkits vie to answer, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.comparisons import JUST_ABOVE, Comparisons, Margins, Numbers
from knowledge.model import GLOSSARY

# Entries 0 to 2 are of three toolkits; 3 and 4 of two; 5 compares 0 and 1, 6 compares 3 and 4.
GROUPS = {5: [0, 1], 6: [3, 4]}
TOPICS = np.array(["meaning", "meaning", "meaning", "why", "why", "meaning", "why"])
TOOLKITS = np.array(["north", "south", "east", "north", "south", "general", "general"])
NAMES = np.array([f"name-{number}" for number in range(7)])
COMPARISONS = Comparisons(GROUPS, TOPICS, TOOLKITS, NAMES)
MARGINS = Margins(counterpart=0.3, topic=0.1, telling=0.4, beside=0.2, another=0.05, least=0.2)

scores_of_all = st.lists(st.floats(-1, 1, width=32), min_size=7, max_size=7).map(
    lambda scores: np.array(scores, dtype=np.float32)
)


def scored(**entries: float) -> Numbers:
    """Scores of the entries named `e0` to `e6`; 0 for all others."""
    scores = np.zeros(7, dtype=np.float32)
    for name, score in entries.items():
        scores[int(name[1:])] = score
    return scores


def lifted(scores: Numbers) -> Numbers:
    return COMPARISONS.lifted(scores, MARGINS)


def test_a_comparison_comes_first_where_a_counterpart_is_near_the_best() -> None:
    raised = lifted(scored(e0=1.0, e1=0.8))

    assert raised.argmax() == 5
    assert raised[5] == pytest.approx(1.0 + JUST_ABOVE)


def test_a_counterpart_far_behind_does_not_vie() -> None:
    assert lifted(scored(e0=1.0, e1=0.6)).argmax() == 0


def test_another_toolkit_on_the_topic_vies_where_it_comes_very_near() -> None:
    assert lifted(scored(e0=1.0, e2=0.95)).argmax() == 5
    assert lifted(scored(e0=1.0, e2=0.8)).argmax() == 0


def test_an_entry_of_the_same_name_elsewhere_says_the_same_and_does_not_vie() -> None:
    twins = Comparisons(GROUPS, TOPICS, TOOLKITS, NAMES[[0, 1, 0, 3, 4, 5, 6]])

    assert twins.lifted(scored(e0=1.0, e2=0.95), MARGINS).argmax() == 0


def test_another_topic_as_near_does_not_vie() -> None:
    assert lifted(scored(e2=1.0, e4=0.99)).argmax() == 2


def test_of_two_comparisons_the_likelier_is_told() -> None:
    both = Comparisons({5: [0, 1], 6: [0, 1]}, TOPICS, TOOLKITS, NAMES)
    scores = scored(e0=1.0, e1=0.9, e5=0.1, e6=0.2)

    assert both.lifted(scores, MARGINS).argmax() == 6


def test_a_comparison_that_is_best_itself_is_not_in_doubt_beside_its_counterparts() -> None:
    raised = lifted(scored(e5=1.0, e0=0.99))

    assert raised.argmax() == 5
    assert raised[5] == pytest.approx(1.0 + JUST_ABOVE)


@pytest.mark.parametrize(
    ("best", "comparison", "near", "far"),
    [
        pytest.param("e0", "e5", 0.65, 0.55, id="it tells of the best entry"),
        pytest.param("e2", "e5", 0.85, 0.75, id="it is on the topic of the best entry"),
        pytest.param("e2", "e6", 0.97, 0.9, id="it is on another topic"),
    ],
)
def test_a_comparison_that_comes_near_the_best_by_itself_is_told(
    best: str, comparison: str, near: float, far: float
) -> None:
    position = int(comparison[1:])

    assert lifted(scored(**{best: 1.0, comparison: near})).argmax() == position
    assert lifted(scored(**{best: 1.0, comparison: far})).argmax() == int(best[1:])


def test_of_two_comparisons_near_the_best_the_one_deeper_within_its_margin_is_told() -> None:
    assert lifted(scored(e0=1.0, e5=0.8, e6=0.98)).argmax() == 5
    assert lifted(scored(e0=1.0, e5=0.65, e6=1.0)).argmax() != 5


def test_where_toolkits_vie_no_other_comparison_is_told_for_being_near() -> None:
    assert lifted(scored(e0=1.0, e1=0.8, e6=0.99)).argmax() == 5


def test_where_nothing_answers_no_comparison_is_told_for_being_near() -> None:
    assert lifted(scored(e0=0.21, e1=-1.0, e2=-1.0, e5=0.2)).argmax() == 5
    assert lifted(scored(e0=0.19, e1=-1.0, e2=-1.0, e5=0.18)).argmax() == 0


def test_a_glossary_term_that_is_best_gives_way_to_no_comparison() -> None:
    toolkits = np.array([GLOSSARY, *TOOLKITS[1:]])
    terms = Comparisons({5: [1, 2], 6: [3, 4]}, TOPICS, toolkits, NAMES)

    assert terms.lifted(scored(e0=1.0, e5=0.99), MARGINS).argmax() == 0


def test_what_is_told_together_is_told_by_the_comparison_however_far_it_lies() -> None:
    assert COMPARISONS.told_together(scored(e3=1.0, e6=-1.0)).argmax() == 6
    assert COMPARISONS.told_together(scored(e2=1.0)).argmax() == 2


@given(scores_of_all)
def test_no_score_but_that_of_one_comparison_changes(scores: Numbers) -> None:
    before = scores.copy()

    for after in (lifted(scores), COMPARISONS.told_together(scores)):
        changed = set(np.flatnonzero(after != scores))
        assert len(changed) <= 1
        assert changed <= set(GROUPS)
    assert np.array_equal(scores, before)


def test_without_comparisons_nothing_is_raised() -> None:
    none = Comparisons({}, TOPICS, TOOLKITS, NAMES)
    scores = scored(e0=1.0, e1=1.0)

    assert np.array_equal(none.lifted(scores, MARGINS), scores)
    assert none.counterparts(0) == set()


@pytest.mark.parametrize(("entry", "found"), [(0, {1, 5}), (5, {0, 1}), (4, {3, 6}), (2, set())])
def test_counterparts_are_those_told_of_together(entry: int, found: set[int]) -> None:
    assert COMPARISONS.counterparts(entry) == found
