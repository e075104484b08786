from __future__ import annotations

import pytest

from bot.records import staff_sessions
from bot.review.all_routes import ROUTES
from bot.review.roles import Role
from tests.support.review import Review


def test_a_page_of_the_staff_leads_who_is_not_signed_in_to_the_sign_in_page(review: Review) -> None:
    answer = review.client().get("/")

    assert answer.status_code == 303
    assert answer.headers["location"] == "/sign-in"


def test_a_password_alone_opens_no_page(review: Review) -> None:
    half = review.person(step=staff_sessions.PASSWORD)

    assert half.http.get("/").headers["location"] == "/sign-in"


def test_a_signed_in_person_sees_the_first_page(review: Review) -> None:
    page = review.person(Role.READER).open("/")

    assert page.status_code == 200
    assert "<h1>Today</h1>" in page.text


def test_no_two_routes_share_an_address_and_method() -> None:
    addresses = [(route.method, route.path) for route in ROUTES]

    assert len(set(addresses)) == len(addresses)


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nothing-here"])
def test_no_page_can_be_framed_or_kept(review: Review, path: str) -> None:
    headers = review.person().http.get(path).headers

    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nothing-here", "/conversations"])
def test_every_page_has_the_headers_that_were_promised(review: Review, path: str) -> None:
    headers = review.person().http.get(path).headers

    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert {policy[name] for name in ("style-src", "img-src", "form-action")} == {"'self'"}
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


@pytest.mark.parametrize("odd", ["%00", "%ff", "%ED%A0%80", "..%2f", "a" * 4000])
def test_an_odd_id_in_an_address_leads_to_nothing(review: Review, odd: str) -> None:
    answer = review.person(Role.ADMINISTRATOR).http.get(f"/accounts/{odd}")

    assert answer.status_code in (400, 404)
