"""What is shortened on a phone is written out, and nothing else is touched."""

from __future__ import annotations

import pytest

from knowledge.instruments.texting import SHORT, written_out


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Havent got 2 wks", "haven't got 2 weeks"),
        ("prob not tbh", "probably not to be honest"),
        ("they dont ask ppl", "they don't ask people"),
        ("no1 told us", "no one told us"),
        ("no, we don’t", "no, we don't"),
    ],
)
def test_shortenings_are_written_out(text: str, whole: str) -> None:
    assert written_out(text) == whole


@pytest.mark.parametrize("text", ["n", "A4 posters", "Q&A", "www.thats.uk", "option u2", "😀"])
def test_other_words_letters_and_addresses_stay_as_they_are(text: str) -> None:
    assert written_out(text) == text


def test_what_is_written_out_is_not_short_again() -> None:
    assert all(written_out(whole) == whole for whole in SHORT.values())
