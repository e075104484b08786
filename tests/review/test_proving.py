"""Some things ask for the password again, unless it was typed a moment ago."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import update

from bot.records.staff_tables import staff_sessions
from tests.support.review import Review
from tests.support.staff import Browser, Owner, audited, browser, owner


@pytest.fixture
def who(review: Review) -> Owner:
    return owner(review)


@pytest.fixture
def at(review: Review, who: Owner) -> Browser:
    """A browser signed in ten minutes ago."""
    signed_in = browser(review)
    signed_in.sign_in(who)
    with review.records.begin() as connection:
        ago = datetime.now(timezone.utc) - timedelta(minutes=10)
        connection.execute(update(staff_sessions).values(proved_at=ago))
    return signed_in


def test_a_page_that_asks_for_the_password_leads_back_after_it(at: Browser, who: Owner) -> None:
    sent = at.http.get("/account/password")
    proved = at.send("/prove", password=who.password, next="/account/password")

    assert sent.headers["location"] == "/prove?next=%2Faccount%2Fpassword"
    assert proved.headers["location"] == "/account/password"
    assert at.http.get("/account/password").status_code == 200


def test_a_form_that_comes_too_late_changes_nothing_and_leads_to_its_page(
    review: Review, at: Browser
) -> None:
    sent = at.send("/account/recovery")

    assert sent.headers["location"] == "/prove?next=%2Faccount"
    assert "make_recovery_codes" not in {action for _, action, _ in audited(review)}


def test_a_wrong_password_proves_nothing(review: Review, at: Browser, who: Owner) -> None:
    answer = at.send("/prove", password="not the password", next="/account/password")

    assert answer.status_code == 422
    assert at.http.get("/account/password").status_code == 303
    assert audited(review)[-1] == (who.name, "refuse_password_again", who.name)


def test_the_password_of_just_now_is_enough(review: Review, who: Owner) -> None:
    fresh = browser(review)
    fresh.sign_in(who)

    assert fresh.http.get("/account/password").status_code == 200


@pytest.mark.parametrize("wanted", ["//evil.example/", "https://evil.example", "javascript:x"])
def test_nobody_is_led_to_another_website(at: Browser, who: Owner, wanted: str) -> None:
    proved = at.send("/prove", password=who.password, next=wanted)

    assert proved.headers["location"] == "/"


def test_proving_gives_the_browser_a_new_token(at: Browser, who: Owner, review: Review) -> None:
    before = at.token

    at.send("/prove", password=who.password)

    assert at.token != before
    assert review.client(before).get("/").headers["location"] == "/sign-in"
