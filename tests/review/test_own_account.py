"""What everybody can do with their own account."""

from __future__ import annotations

import re

import pytest

from bot.review.roles import Role
from tests.support.review import Review
from tests.support.staff import audited, browser, code_of, owner, secret_shown

NEW_PASSWORD = "ladder marmalade quartz puffin"
CODE = re.compile(r"<li>([0-9a-z]{4}(?:-[0-9a-z]{4}){3})</li>")


def test_a_new_password_signs_in_from_then_on_and_signs_out_elsewhere(review: Review) -> None:
    who, at, elsewhere = owner(review), browser(review), browser(review)
    elsewhere.sign_in(who)
    at.sign_in(who, steps=1)

    answer = at.send("/account/password", password=NEW_PASSWORD, password_again=NEW_PASSWORD)

    assert answer.headers["location"].startswith("/account?done=")
    assert at.open("/").status_code == 200
    assert elsewhere.http.get("/").headers["location"] == "/sign-in"
    assert browser(review).type_password(who).status_code == 422
    assert browser(review).type_password(who, NEW_PASSWORD).status_code == 303
    assert (who.name, "change_own_password", who.name) in audited(review)


@pytest.mark.parametrize(
    ("password", "again", "told"),
    [
        ("elevenchars", None, "too short"),
        ("a" * 129, None, "too long"),
        (NEW_PASSWORD, NEW_PASSWORD + "x", "not the same"),
        ("violet saucepan tarmac otter", None, "the password you have now"),
        ("coproduction council 2026", None, "words of this service"),
        ("password12345", None, "many people use"),
        ("violet\tsaucepan\ttarmac", None, "not every keyboard can type"),
    ],
)
def test_a_password_that_will_not_do_is_refused_with_what_helps(
    review: Review, password: str, again: str | None, told: str
) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)

    typed = {"password": password, "password_again": password if again is None else again}
    page = at.send("/account/password", **typed)

    assert page.status_code == 422
    assert told in page.text
    assert password not in page.text


def test_codes_can_be_set_up_on_another_phone(review: Review) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)
    secret = secret_shown(at.open("/account/codes"))

    page = at.send("/account/codes", code=code_of(secret))

    assert len(CODE.findall(page.text)) == 10
    assert at.open("/").status_code == 200
    again = browser(review)
    again.type_password(who)
    assert again.send("/sign-in/code", code=who.code(1)).status_code == 422
    assert again.send("/sign-in/code", code=code_of(secret, 1)).status_code == 303


def test_new_recovery_codes_replace_those_before(review: Review) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)

    first, second = (CODE.findall(at.send("/account/recovery").text) for _ in range(2))

    again = browser(review)
    again.type_password(who)
    assert again.send("/sign-in/recovery", code=first[0]).status_code == 422
    assert again.send("/sign-in/recovery", code=second[0]).status_code == 303


def test_the_page_says_how_many_recovery_codes_are_left(review: Review) -> None:
    who, at, again = owner(review), browser(review), browser(review)
    at.sign_in(who)
    code = CODE.findall(at.send("/account/recovery").text)[0]
    again.type_password(who)

    page = again.open(again.send("/sign-in/recovery", code=code).headers["location"])

    assert "You have 9 recovery codes left." in page.text
    assert "If you have lost your phone" in page.text


def test_signing_out_everywhere_else_leaves_this_browser_signed_in(review: Review) -> None:
    who, at, elsewhere = owner(review), browser(review), browser(review)
    elsewhere.sign_in(who)
    at.sign_in(who, steps=1)

    at.send("/account/sessions")

    assert at.open("/").status_code == 200
    assert elsewhere.http.get("/").headers["location"] == "/sign-in"


def test_everybody_sees_their_own_role(review: Review) -> None:
    assert "Reviewer" in review.person(Role.REVIEWER).open("/account").text
