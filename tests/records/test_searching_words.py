from __future__ import annotations

import pytest

from bot.records.searching_words import Sought, for_postgresql, for_sqlite, sought


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("school bus ", Sought((("school",), ("bus",)))),
        ("school tra", Sought((("school",),), "tra")),
        ("school tr", Sought((("school",), ("tr",)))),
        ('"school bus" late ', Sought((("school", "bus"), ("late",)))),
        ('late "school bus"', Sought((("late",), ("school", "bus")))),
        ('"never closed', Sought((("never", "closed"),))),
        ("don't!", Sought((("don",), ("t",)))),
        ("co-production ", Sought((("co",), ("production",)))),
        ("a & b | c:* ! <->", Sought((("a",), ("b",), ("c",)))),
        ("   ", Sought(())),
        ('""', Sought(())),
        ("*()'", Sought(())),
        ("café", Sought((), "café")),
    ],
)
def test_what_is_typed_is_read_as_words(typed: str, meant: Sought) -> None:
    assert sought(typed) == meant


def test_nothing_but_odd_characters_is_no_search() -> None:
    assert not sought("%_?*")
    assert sought("x")


def test_no_more_words_are_looked_for_than_a_person_would_type() -> None:
    assert len(sought("word " * 500).phrases) == 12


def test_both_databases_are_asked_the_same() -> None:
    words = sought('"school bus" late tra')

    assert for_sqlite(words) == '"school bus" AND "late" AND "tra" *'
    assert for_postgresql(words) == "('school' <-> 'bus') & ('late') & 'tra':*"
