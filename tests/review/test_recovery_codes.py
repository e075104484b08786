"""Recovery codes: made at random, read however they are typed."""

from __future__ import annotations

import pytest

from bot.review.accounts.recovery_codes import hash_code, new_codes


def test_there_are_ten_and_all_differ() -> None:
    made = [new_codes() for _ in range(20)]

    assert {len(codes) for codes in made} == {10}
    assert len({code for codes in made for code in codes}) == 200


@pytest.mark.parametrize("typed", ["0abc-1def", "OABC-IDEF", "oabc ldef", "0ABC1DEF"])
def test_what_is_easily_misread_is_read_as_it_was_meant(typed: str) -> None:
    assert hash_code("jo", typed) == hash_code("jo", "0abc-1def")


def test_the_same_code_of_two_people_has_two_hashes() -> None:
    assert hash_code("jo", "0abc") != hash_code("al", "0abc")


def test_odd_input_has_a_hash_like_any_other() -> None:
    assert len({len(hash_code("jo", odd)) for odd in ("", "\ud800", "\x00", "9" * 10**6)}) == 1
