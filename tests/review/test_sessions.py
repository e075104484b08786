"""How long somebody is signed in, and what ends it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import select, update

from bot.records.staff_tables import staff_sessions
from bot.review.roles import Role
from tests.support.review import Person, Review
from tests.support.staff import browser, owner


def move(review: Review, **ago: timedelta) -> None:
    """Make moments of all sessions lie so long ago."""
    now = datetime.now(timezone.utc)
    values = {name: now - since for name, since in ago.items()}
    with review.records.begin() as connection:
        connection.execute(update(staff_sessions).values(**values))


def is_in(person: Person) -> bool:
    return person.http.get("/").status_code == 200


@pytest.mark.parametrize(("minutes", "still"), [(14, True), (16, False)])
def test_a_session_ends_when_nothing_was_clicked_for_15_minutes(
    review: Review, minutes: int, still: bool
) -> None:
    person = review.person(Role.READER)
    move(review, last_at=timedelta(minutes=minutes))

    assert is_in(person) is still


@pytest.mark.parametrize(("minutes", "still"), [(8 * 60 - 1, True), (8 * 60 + 1, False)])
def test_a_session_ends_after_8_hours_however_busy(
    review: Review, minutes: int, still: bool
) -> None:
    person = review.person(Role.READER)
    move(review, begun_at=timedelta(minutes=minutes))

    assert is_in(person) is still


def test_a_click_keeps_a_session_open(review: Review) -> None:
    person = review.person(Role.READER)
    for _ in range(3):
        move(review, last_at=timedelta(minutes=14))
        assert is_in(person)


def test_clicks_of_one_minute_are_noted_once(review: Review) -> None:
    person = review.person(Role.READER)
    move(review, last_at=timedelta(seconds=50))
    with review.records.connect() as connection:
        before = connection.execute(select(staff_sessions.c.last_at)).scalar()
    person.open("/")

    with review.records.connect() as connection:
        assert connection.execute(select(staff_sessions.c.last_at)).scalar() == before


def test_half_a_sign_in_is_over_after_15_minutes_too(review: Review) -> None:
    who, at = owner(review), browser(review)
    at.type_password(who)
    move(review, last_at=timedelta(minutes=16))

    assert at.send("/sign-in/code", code=who.code()).headers["location"] == "/sign-in"


def test_only_the_hash_of_a_token_is_kept(review: Review) -> None:
    person = review.person(Role.READER)

    with review.records.connect() as connection:
        row = connection.execute(select(staff_sessions)).mappings().one()

    assert len(person.token) >= 43
    assert person.token not in map(str, row.values())


def test_sessions_that_are_over_are_cleared_away_at_the_next_sign_in(review: Review) -> None:
    review.person(Role.READER)
    move(review, last_at=timedelta(minutes=16))

    browser(review).type_password(owner(review))

    with review.records.connect() as connection:
        assert len(connection.execute(select(staff_sessions)).all()) == 1


def test_words_typed_into_a_form_that_comes_too_late_are_given_back(review: Review) -> None:
    person = review.person(Role.READER)
    move(review, last_at=timedelta(minutes=16))

    answer = person.send("/account/sessions", note="What I wrote took me a quarter of an hour.")

    assert answer.status_code == 403
    assert "What I wrote took me a quarter of an hour." in answer.text
    assert 'href="/sign-in?next=/account"' in answer.text


def test_a_link_from_another_site_is_opened_once_more_with_the_cookie(review: Review) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}

    page = review.client().get("/account?x=1", headers=headers)

    assert page.status_code == 200
    assert 'content="0; url=/account?x=1"' in page.text


def test_over_https_the_cookie_is_bound_to_this_host_and_never_sent_in_clear(
    review_over_tls: Review,
) -> None:
    answer = review_over_tls.client().get("/sign-in")

    name, *rest = answer.headers["set-cookie"].split("; ")
    assert name.startswith("__Host-staff=")
    assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"} <= set(rest)
    assert not any(part.lower().startswith("domain") for part in rest)
