"""Guessing is stopped after a few tries, and never stops the owner who sits elsewhere."""

from __future__ import annotations

import time
from types import SimpleNamespace

import httpx
import pytest

from bot.review.accounts import throttle
from tests.support.review import Review
from tests.support.staff import Browser, Owner, browser, owner

WRONG = "not the password"


def elsewhere(review: Review) -> Browser:
    """A browser at another address."""
    transport = httpx.HTTPTransport(local_address="127.0.0.9")
    return Browser(httpx.Client(base_url=review.url, transport=transport, timeout=30))


def test_the_limits_are_those_that_were_promised() -> None:
    promised = [(10, 15 * 60), (40, 15 * 60)]

    assert [
        (limit.amount, limit.get_expiry()) for limit in (throttle.OF_ACCOUNT, throttle.OF_ADDRESS)
    ] == promised


def test_after_ten_tries_even_the_right_password_waits(review: Review) -> None:
    who, at = owner(review), browser(review)
    tries = [at.type_password(who, WRONG).status_code for _ in range(10)]

    answer = at.type_password(who)

    assert set(tries) == {422}
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 15 * 60
    assert "Too many tries" in answer.text


def test_after_a_quarter_of_an_hour_the_owner_may_try_again(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    who, at = owner(review), browser(review)
    for _ in range(11):
        at.type_password(who, WRONG)
    assert at.type_password(who).status_code == 429

    later = SimpleNamespace(time=lambda: time.time() + 15 * 60 + 1)
    monkeypatch.setattr("limits.storage.memory.time", later)

    assert at.type_password(who).status_code == 303


def test_the_owner_at_another_address_is_not_locked_out(review: Review) -> None:
    who, at, home = owner(review), browser(review), elsewhere(review)
    for _ in range(11):
        at.type_password(who, WRONG)

    assert home.sign_in(who).headers["location"] == "/"


def test_somebody_else_at_the_same_address_is_not_locked_out(review: Review) -> None:
    who, other, at = owner(review), owner(review), browser(review)
    for _ in range(11):
        at.type_password(who, WRONG)

    assert browser(review).sign_in(other).headers["location"] == "/"


def test_one_address_cannot_try_one_password_on_many_names(review: Review) -> None:
    at = browser(review)

    tries = [at.type_password(Owner("", f"name-{n}", ""), WRONG).status_code for n in range(42)]

    assert tries == [422] * 40 + [429] * 2


@pytest.mark.parametrize("path", ["/sign-in/code", "/sign-in/recovery"])
def test_codes_count_as_tries_together_with_passwords(review: Review, path: str) -> None:
    who, at = owner(review), browser(review)
    at.type_password(who)

    tries = [at.send(path, code="000000").status_code for _ in range(10)]

    assert tries == [422] * 9 + [429]


def test_typing_the_password_again_counts_as_well(review: Review) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)

    tries = [at.send("/prove", password=WRONG).status_code for _ in range(9)]

    assert tries == [422] * 8 + [429]


def test_a_try_that_was_not_looked_at_costs_no_hash(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    who, at = owner(review), browser(review)
    for _ in range(10):
        at.type_password(who, WRONG)
    monkeypatch.setattr("bot.review.accounts.passwords.is_right", None)

    assert at.type_password(who, WRONG).status_code == 429
