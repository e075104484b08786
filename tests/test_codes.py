from __future__ import annotations

import math
import re
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.codes import code_for, hash_code, normalise_code, words

SALT = b"a salt of 16 b or more"


def test_the_list_has_7776_different_short_plain_words() -> None:
    assert len(words()) == len(set(words())) == 7776
    assert all(re.fullmatch("[a-z]{3,8}", word) for word in words())


def test_four_words_are_worth_more_than_51_bits() -> None:
    assert 4 * math.log2(len(words())) > 51.6


def test_the_same_submission_always_gets_the_same_code() -> None:
    assert code_for("secret", "card-1") == code_for("secret", "card-1")


def test_the_code_of_a_submission_never_changes_between_versions() -> None:
    assert code_for("a secret for this test", "submission 1") == "panther-phase-treat-walker"


def test_another_submission_or_another_secret_gets_another_code() -> None:
    codes = {code_for(secret, str(card)) for secret in ("a", "b") for card in range(500)}
    assert len(codes) == 1000


def test_all_words_are_about_equally_likely() -> None:
    drawn = Counter(word for card in range(5000) for word in code_for("s", str(card)).split("-"))
    assert len(drawn) > 7000
    assert max(drawn.values()) < 15


@given(submission=st.text(), between=st.sampled_from(["-", " ", "  ", " - ", "\u2013", ". ", "\n"]))
def test_a_code_is_understood_however_it_is_typed(submission: str, between: str) -> None:
    code = code_for("secret", submission.encode("utf-8", "replace").decode())
    typed = f"  {code.title().replace('-', between)} "
    assert normalise_code(typed) == normalise_code(code.upper()) == code


@given(typed=st.text())
def test_anything_typed_is_normalised_without_an_error(typed: str) -> None:
    once = normalise_code(typed)
    assert normalise_code(once) == once
    assert len(hash_code("any", SALT)) == 64


def test_the_hash_finds_the_same_code_again_and_no_other() -> None:
    code = code_for("secret", "card-1")
    assert hash_code(code, SALT) == hash_code(normalise_code(code.upper()), SALT)
    assert hash_code(code, SALT) != hash_code(code_for("secret", "card-2"), SALT)
    assert hash_code(code, SALT) != hash_code(code, SALT[::-1])


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        hash_code("a-b-c-d", b"short")


def test_a_wrong_guess_takes_as_long_as_a_right_one() -> None:
    guesses = (code_for("s", "1"), "", "no such code", "x" * 10_000)
    quickest = dict.fromkeys(guesses, math.inf)
    for _ in range(12):
        for typed in guesses:
            began = time.process_time()
            hash_code(normalise_code(typed), SALT)
            quickest[typed] = min(quickest[typed], time.process_time() - began)
    assert max(quickest.values()) - min(quickest.values()) < 0.005
