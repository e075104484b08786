"""Administrators look after accounts; each change is written down and takes effect at once."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from bot.records.staff_tables import staff
from bot.review.roles import Role
from tests.support.review import Person, Review
from tests.support.staff import Owner, audited, browser, owner

SHOWN_ONCE = re.compile(r'class="secret">([a-z-]+)<')


def row(review: Review, name: str) -> dict[str, object]:
    with review.records.connect() as connection:
        found = connection.execute(select(staff).where(staff.c.name == name)).mappings().one()
    return dict(found)


@pytest.fixture
def administrator(review: Review) -> Person:
    return review.person(Role.ADMINISTRATOR)


def test_a_new_account_signs_in_with_the_password_that_is_shown_once(
    review: Review, administrator: Person
) -> None:
    page = administrator.send("/accounts/new", name="Jo.Smith", role="editor")

    found = SHOWN_ONCE.search(page.text)
    assert found
    at = browser(review)
    sent = at.type_password(Owner("", "jo.smith", found[1]))
    assert sent.headers["location"] == "/sign-in/password"
    assert found[1] not in administrator.open("/accounts").text
    assert (administrator.name, "add_account", "jo.smith") in audited(review)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": "a", "role": "reader"}, "Type a name of 2 to 64"),
        ({"name": "jo smith", "role": "reader"}, "Type a name of 2 to 64"),
        ({"name": "command line", "role": "reader"}, "Type a name of 2 to 64"),
        ({"name": "jo\x00\u202e", "role": "reader"}, "Type a name of 2 to 64"),
        ({"name": "jo.smith", "role": "owner"}, "Choose a role"),
        ({"name": "jo.smith"}, "Choose a role"),
        ({"name": "jo.smith", "role": "reader", "area": "nowhere"}, "Choose areas from the list"),
        ({"name": "taken", "role": "reader"}, "is or was somebody’s already"),
        ({"name": "TAKEN", "role": "reader"}, "is or was somebody’s already"),
    ],
)
def test_an_account_that_cannot_be_is_refused_with_a_reason(
    review: Review, administrator: Person, fields: dict[str, str], told: str
) -> None:
    owner(review, name="taken")

    page = administrator.send("/accounts/new", **fields)

    assert page.status_code == 422
    assert told in page.text


def test_areas_are_chosen_from_those_of_the_assistant(
    review_with_knowledge: Review,
) -> None:
    administrator = review_with_knowledge.person(Role.ADMINISTRATOR)
    form = {"name": "jo.smith", "role": "editor", "area": ["stoke", "sefton"]}

    page = administrator.send("/accounts/new", **form)

    assert page.status_code == 200
    assert row(review_with_knowledge, "jo.smith")["areas"] == ["stoke", "sefton"]
    assert "Sefton" in administrator.open("/accounts").text


def test_an_administrator_cannot_be_limited_to_areas(review_with_knowledge: Review) -> None:
    administrator = review_with_knowledge.person(Role.ADMINISTRATOR)
    form = {"name": "jo.smith", "role": "administrator", "area": "stoke"}

    assert administrator.send("/accounts/new", **form).status_code == 422


def test_another_role_takes_effect_at_once_and_ends_the_sessions(
    review: Review, administrator: Person
) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)

    answer = administrator.send(f"/accounts/{who.id}/change", role="editor")

    assert answer.status_code == 303
    assert row(review, who.name)["role"] == "editor"
    assert at.http.get("/").headers["location"] == "/sign-in"
    assert audited(review)[-1] == (administrator.name, "change_account", who.name)


@pytest.mark.parametrize(
    ("doing", "action"),
    [
        ("close", "close_account"),
        ("password", "make_password"),
        ("codes", "forget_codes"),
        ("sessions", "end_sessions"),
    ],
)
def test_whatever_is_done_to_an_account_ends_its_sessions_and_is_written_down(
    review: Review, administrator: Person, doing: str, action: str
) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)

    administrator.send(f"/accounts/{who.id}/{doing}", sure="yes")

    assert at.http.get("/").headers["location"] == "/sign-in"
    assert audited(review)[-1] == (administrator.name, action, who.name)


def test_a_closed_account_is_emptied_of_what_opened_it(
    review: Review, administrator: Person
) -> None:
    who = owner(review)

    administrator.send(f"/accounts/{who.id}/close", sure="yes")

    kept = row(review, who.name)
    assert (kept["password_hash"], kept["code_secret"], kept["code_step"]) == ("", None, None)
    assert browser(review).type_password(who).status_code == 422
    assert "closed" in administrator.open("/accounts").text


def test_a_closed_account_can_be_changed_no_more(review: Review, administrator: Person) -> None:
    who = owner(review)
    administrator.send(f"/accounts/{who.id}/close", sure="yes")

    answers = [
        administrator.send(f"/accounts/{who.id}/{doing}", role="editor")
        for doing in ("change", "close", "password", "codes", "sessions")
    ]

    assert [answer.status_code for answer in answers] == [404] * 5


def test_a_new_password_replaces_the_old_and_must_be_changed(
    review: Review, administrator: Person
) -> None:
    who, at = owner(review), browser(review)

    page = administrator.send(f"/accounts/{who.id}/password")

    found = SHOWN_ONCE.search(page.text)
    assert found
    assert at.type_password(who).status_code == 422
    assert at.type_password(who, found[1]).headers["location"] == "/sign-in/password"


def test_forgotten_codes_are_set_up_anew(review: Review, administrator: Person) -> None:
    who, at = owner(review), browser(review)

    administrator.send(f"/accounts/{who.id}/codes")

    assert at.type_password(who).headers["location"] == "/sign-in/set-up"


@pytest.mark.parametrize("doing", ["change", "close", "password", "codes", "sessions"])
def test_nobody_changes_their_own_account_there(
    review: Review, administrator: Person, doing: str
) -> None:
    own = row(review, administrator.name)["id"]
    before = len(audited(review))

    page = administrator.send(f"/accounts/{own}/{doing}", role="reader")

    assert page.status_code == 422
    assert "your own account" in page.text
    assert len(audited(review)) == before


def test_two_administrators_who_close_each_other_do_not_both_succeed(review: Review) -> None:
    one, other = review.person(Role.ADMINISTRATOR), review.person(Role.ADMINISTRATOR)
    ids = [row(review, person.name)["id"] for person in (one, other)]

    answers = [
        one.send(f"/accounts/{ids[1]}/close", sure="yes"),
        other.send(f"/accounts/{ids[0]}/close", sure="yes"),
    ]

    sent = [answer.headers.get("location", "").partition("?")[0] for answer in answers]
    assert sent == [f"/accounts/{ids[1]}", "/sign-in"]


def test_the_page_of_an_account_shows_where_it_is_signed_in(
    review: Review, administrator: Person
) -> None:
    who, at = owner(review), browser(review)
    at.sign_in(who)

    page = administrator.open(f"/accounts/{who.id}")

    assert page.text.count(">Signed in</td>") == 1
    assert (administrator.name, "read_account", who.name) in audited(review)


def test_an_account_that_does_not_exist_is_not_found(administrator: Person) -> None:
    assert administrator.open("/accounts/nobody").status_code == 404


def test_an_account_is_closed_only_by_whoever_says_they_are_sure(
    review: Review, administrator: Person
) -> None:
    who = owner(review)

    page = administrator.send(f"/accounts/{who.id}/close")

    assert page.status_code == 422
    assert "Tick the box" in page.text
    assert row(review, who.name)["closed_at"] is None
