"""Signing in by name and password."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from typing import Any

import pytest
from argon2 import PasswordHasher

from bot.records import staff, staff_sessions
from bot.review.accounts import passwords
from bot.review.accounts.signing_in import NOBODY
from bot.review.forms import proof_of
from bot.review.roles import Role
from tests.support.review import Review
from tests.support.staff import Owner, audited, browser, code_of, owner, secret_shown

OWN_PASSWORD = "ladder marmalade quartz puffin"


def test_the_first_sign_in_leads_through_a_new_password_and_codes_to_the_page(
    review: Review,
) -> None:
    new, at = owner(review, codes=False, must_change=True), browser(review)

    first = at.type_password(new)
    assert first.headers["location"] == "/sign-in/password"
    second = at.send("/sign-in/password", password=OWN_PASSWORD, password_again=OWN_PASSWORD)
    assert second.headers["location"] == "/sign-in/set-up"
    secret = secret_shown(at.open("/sign-in/set-up"))
    done = at.send("/sign-in/set-up", code=code_of(secret))

    assert len(re.findall(r"<li>[0-9a-z-]{19}</li>", done.text)) == 10
    assert "<h1>Today</h1>" in at.open("/").text


def test_a_right_password_and_code_open_the_page_that_was_wanted(review: Review) -> None:
    who, at = owner(review), browser(review)
    sent = at.http.get("/account", params={"from": "mail"})
    assert sent.headers["location"] == "/sign-in?next=%2Faccount%3Ffrom%3Dmail"
    page = at.open(sent.headers["location"])
    assert 'name="next" value="/account?from=mail"' in page.text

    asked = at.send("/sign-in", name=who.name, password=who.password, next="/account?from=mail")
    signed_in = at.send("/sign-in/code", code=who.code(), next="/account?from=mail")

    assert asked.headers["location"] == "/sign-in/code?next=%2Faccount%3Ffrom%3Dmail"
    assert signed_in.headers["location"] == "/account?from=mail"


@pytest.mark.parametrize(
    "wanted", ["//evil.example", "https://evil.example", "/\\evil.example", ""]
)
def test_nobody_is_led_to_another_website(review: Review, wanted: str) -> None:
    who, at = owner(review), browser(review)
    at.type_password(who)

    done = at.send("/sign-in/code", code=who.code(), next=wanted)

    assert done.headers["location"] == "/"


def test_capitals_and_spaces_around_the_name_do_not_matter(review: Review) -> None:
    who, at = owner(review, name="jo.smith"), browser(review)
    at.open("/sign-in")

    asked = at.send("/sign-in", name="  Jo.Smith ", password=who.password)

    assert asked.headers["location"] == "/sign-in/code"


def test_a_wrong_name_and_a_wrong_password_are_told_alike(review: Review) -> None:
    known, gone, at = owner(review), owner(review), browser(review)
    review.person(Role.ADMINISTRATOR)
    with review.records.begin() as connection:
        assert staff.close(connection, gone.id, datetime.now(timezone.utc))
    nobody = Owner("", "nobody-here", "")

    pages = [at.type_password(who, "not the password").text for who in (known, gone, nobody)]

    plain = {
        page.replace(who.name, "NAME")
        for page, who in zip(pages, (known, gone, nobody), strict=True)
    }
    assert len(plain) == 1
    assert "The name or the password is not right" in plain.pop()


def test_a_wrong_name_takes_the_same_work_as_a_wrong_password(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, nobody, at = owner(review), Owner("", "nobody-here", ""), browser(review)
    passwords.is_right(None, "so that the hash for nobody is made")
    counting = _Counting(passwords._HASHER)
    monkeypatch.setattr(passwords, "_HASHER", counting)
    work = []

    for who in (known, nobody):
        before = len(audited(review))
        at.type_password(who, "not the password")
        work.append((counting.taken(), len(audited(review)) - before))

    assert work == [(["verify"], 1), (["verify"], 1)]


def test_signing_in_and_out_and_failing_to_are_written_down(review: Review) -> None:
    who, at = owner(review), browser(review)

    at.type_password(who, "not the password")
    at.type_password(Owner("", "my password in the wrong field", ""), "x")
    at.sign_in(who)
    at.send("/sign-out")

    assert audited(review) == [
        (who.name, "refuse_sign_in", who.name),
        (NOBODY, "refuse_sign_in", NOBODY),
        (who.name, "sign_in", who.name),
        (who.name, "sign_out", who.name),
    ]


def test_a_closed_account_lets_nobody_in(review: Review) -> None:
    who, at = owner(review), browser(review)
    review.person(Role.ADMINISTRATOR)
    with review.records.begin() as connection:
        staff.close(connection, who.id, datetime.now(timezone.utc))

    assert at.type_password(who).status_code == 422


def test_after_signing_out_the_old_token_opens_nothing(review: Review) -> None:
    person = review.person(Role.READER)

    out = person.send("/sign-out")

    assert out.headers["location"].startswith("/sign-in?done=")
    assert review.client(person.token).get("/").status_code == 303


def test_who_is_signed_in_already_is_led_on(review: Review) -> None:
    page = review.person(Role.READER).http.get("/sign-in", params={"next": "/account"})

    assert page.headers["location"] == "/account"


def test_signing_in_again_ends_the_session_before(review: Review) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)
    before = at.token

    at.sign_in(who, steps=1)

    assert at.token != before
    assert review.client(before).get("/").status_code == 303


def test_a_password_hashed_with_less_work_is_hashed_anew(review: Review) -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    who, at = owner(review), browser(review)
    with review.records.begin() as connection:
        row = staff.one(connection, who.id)
        staff.hash_anew(connection, row, weak.hash(who.password))

    at.type_password(who)

    with review.records.connect() as connection:
        kept = staff.one(connection, who.id).password_hash
    assert "m=19456,t=2,p=1" in kept
    assert passwords.is_right(kept, who.password)


@pytest.mark.parametrize("codes", [True, False])
def test_where_codes_are_optional_only_those_who_set_them_up_are_asked(
    review_without_codes: Review, codes: bool
) -> None:
    who, at = owner(review_without_codes, codes=codes), browser(review_without_codes)

    sent = at.type_password(who)

    assert sent.headers["location"] == ("/sign-in/code" if codes else "/")


def test_every_step_has_a_token_of_its_own(review: Review) -> None:
    who, at = owner(review), browser(review)
    at.open("/sign-in")
    tokens = [at.token]

    at.type_password(who)
    tokens.append(at.token)
    at.send("/sign-in/code", code=who.code())
    tokens.append(at.token)

    assert len(set(tokens)) == 3
    assert review.client(tokens[1]).get("/sign-in/code").headers["location"] == "/sign-in"


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(review: Review) -> None:
    who, at = owner(review), browser(review)
    at.open("/sign-in")

    kept = at.send("/sign-in", name=who.name, password=who.password).headers["set-cookie"]

    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(kept.split("; "))


ODD = [
    "\x00",
    "jo\x00",
    "\ud800",
    "\u202ejo",
    "'; DROP TABLE staff; --",
    "%",
    "𝕵𝖔",
    "a" * 100_000,
    "<script>alert(1)</script>",
    "\r\nSet-Cookie: staff=1",
]


def test_odd_input_is_a_wrong_name_or_password_and_nothing_else(review: Review) -> None:
    at = browser(review)
    at.open("/sign-in")
    typed = [odd.encode("utf-8", "surrogatepass") for odd in ODD]

    answers = [at.send("/sign-in", name=odd, password=odd) for odd in typed]

    assert {answer.status_code for answer in answers} == {422}
    assert not any("<script>alert" in answer.text for answer in answers)


def test_an_odd_cookie_is_nobody(review: Review) -> None:
    cookies = [b"staff=" + odd for odd in (b"\xff\xfe", b"a" * 5000, b'"', b"staff=;;", b"%00")]

    answers = [review.client().get("/", headers={b"Cookie": cookie}) for cookie in cookies]

    assert {answer.status_code for answer in answers} == {303}


@pytest.mark.parametrize("origin", ["http://[", "null null", "https://evil.example", "\u00e9"])
def test_a_form_from_an_odd_or_other_origin_is_refused(review: Review, origin: str) -> None:
    at = browser(review)
    at.open("/sign-in")

    form = {"proof": proof_of(at.token), "name": "jo", "password": "x"}
    answer = at.http.post("/sign-in", data=form, headers={b"Origin": origin.encode()})

    assert answer.status_code == 403


def test_a_half_signed_in_browser_is_led_back_to_its_own_step_only(review: Review) -> None:
    half = review.person(step=staff_sessions.PASSWORD)

    sent = half.http.get("/sign-in/set-up")

    assert sent.headers["location"] == "/sign-in"


class _Counting:
    """A hasher that notes what is asked of it."""

    def __init__(self, hasher: Any) -> None:
        self._hasher = hasher
        self._calls: list[str] = []

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self._hasher, name)

        def noted(*values: Any) -> Any:
            self._calls.append(name)
            return asked(*values)

        return noted

    def taken(self) -> list[str]:
        calls, self._calls = self._calls, []
        return calls
