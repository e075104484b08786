"""Which passwords will do, and what is kept of them."""

from __future__ import annotations

from typing import Any

import pytest
from zxcvbn import matching

from bot.council import load_council
from bot.review.accounts import passwords
from bot.review.accounts.guessed_first import words_guessed_first
from bot.review.accounts.password_rules import why_refused
from bot.settings import load_settings

OWN = words_guessed_first(load_council(load_settings({}).council_file), "jo.smithson")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "short"),
        ("eleven char", "short"),
        ("x" * 129, "long"),
        ("violet saucepan\x07", "untypeable"),
        ("violet saucepan\ud800", "untypeable"),
        ("coproduction1", "own_words"),
        ("Co-Production!", "own_words"),
        ("C0production123", "own_words"),
        ("example council 2026", "own_words"),
        ("staffordshire sefton", "own_words"),
        ("jo.smithson2026", "own_words"),
        ("password1234", "common"),
        ("iloveyou12345", "common"),
        ("aaaaaaaaaaaaaaa", "guessable"),
        ("abcdefghijklmnop", "guessable"),
    ],
)
def test_a_password_that_is_easy_to_guess_is_refused_with_the_reason(
    password: str, why: str
) -> None:
    assert why_refused(password, OWN) == why


@pytest.mark.parametrize(
    "password",
    [
        "violet saucepan tarmac otter",
        "tK9#vbq2LmZ!",
        "pwdrych hiraeth cwtch ymlaen",
        "Ελληνικά κύματα στο σκοτάδι",
        ("violet saucepan tarmac otter ladder marmalade quartz puffin " * 3)[:128],
        "council saucepan tarmac otter",
    ],
)
def test_a_long_unlikely_password_will_do_in_any_language(password: str) -> None:
    assert why_refused(password, OWN) is None


def test_letters_typed_in_two_ways_are_the_same_password() -> None:
    kept = passwords.hash_password("caf\u00e9 saucepan tarmac")

    assert passwords.is_right(kept, "cafe\u0301 saucepan tarmac")


@pytest.mark.parametrize("kept", [None, "", "nothing can be typed that gives this", "$argon2id$x"])
def test_what_is_no_hash_is_opened_by_no_password(kept: str | None) -> None:
    assert not passwords.is_right(kept, "")
    assert not passwords.is_right(kept, "violet saucepan tarmac otter")


def test_two_people_with_one_password_have_two_hashes() -> None:
    assert passwords.hash_password("the same") != passwords.hash_password("the same")


def test_a_generated_password_will_do_and_is_never_the_same() -> None:
    made = {passwords.generated() for _ in range(50)}

    assert len(made) == 50
    assert [why_refused(password, OWN) for password in made] == [None] * 50


def test_signs_in_the_place_of_letters_are_not_tried_in_all_their_readings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = []
    enumerate_all = matching.enumerate_l33t_subs

    def counted(table: dict[str, list[str]]) -> list[dict[str, str]]:
        readings: list[dict[str, str]] = enumerate_all(table)
        tried.append(len(readings))
        return readings

    monkeypatch.setattr(matching, "enumerate_l33t_subs", counted)

    why_refused("4@8({[<369&1!|70$5+x%2" * 3, OWN)

    assert tried
    assert max(tried) <= 8


def test_a_very_long_password_is_not_weighed_for_seconds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed = []

    def weigh(text: str, user_inputs: list[str]) -> dict[str, Any]:
        weighed.append(len(text))
        return {"score": 4, "sequence": []}

    monkeypatch.setattr("zxcvbn.zxcvbn", weigh)

    why_refused("x7" * 64, ())

    assert weighed == [72]
