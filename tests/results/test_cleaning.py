"""Typed words made fit for every kind of file."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.results.cleaning import clean, direction
from tests.results.typed import LONG


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_cleaned_text_can_stand_in_any_xml(text: str) -> None:
    ElementTree.fromstring(f"<a>{escape(clean(text))}</a>")


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))))
def test_nothing_that_can_be_read_is_taken_away(text: str) -> None:
    assert clean(text) == text


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_line_end_is_the_same(end: str) -> None:
    assert clean(f"a{end}b") == "a\nb"


@pytest.mark.parametrize("script", LONG)
def test_the_first_letter_decides_the_direction(script: str) -> None:
    expected = "rtl" if script in {"Arabic", "Urdu"} else "ltr"

    assert direction(LONG[script]) == expected
    assert direction(f"12. {LONG[script]}") == expected
    assert direction("123 – 😀") == "ltr"
