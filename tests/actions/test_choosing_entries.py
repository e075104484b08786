"""Which entries are offered when nothing is sure, and which one follows on."""

from __future__ import annotations

import datetime

from actions.explain.action_follow_up import best_fitting
from knowledge.model import Entry, Source
from knowledge.nearest import nearest_topics


def entry(entry_id: str, topic: str) -> Entry:
    source, day = Source("north", "Introduction"), datetime.date(2026, 11, 21)
    return Entry(entry_id, "north", topic, entry_id, {}, "Answer.", "Easy.", (source,), day)


A, B, C = entry("a", "why"), entry("b", "why"), entry("c", "makers")


def test_of_each_topic_only_the_best_is_offered_in_the_order_of_the_search() -> None:
    assert nearest_topics([C, A, B]) == [C, A]


def test_nothing_found_offers_nothing() -> None:
    assert nearest_topics([]) == []


def test_the_first_entry_of_a_fitting_topic_follows_on() -> None:
    assert best_fitting([C, A, B], ("why", "power"), last=C) == A


def test_the_last_answer_does_not_follow_on_from_itself() -> None:
    assert best_fitting([A, B], ("why",), last=A) == B


def test_with_no_fitting_topic_nothing_follows_on() -> None:
    assert best_fitting([A, B], ("makers",), last=C) is None
