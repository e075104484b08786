"""Every route against everybody who might call it: what a role does not allow is never given."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.records import staff_sessions
from bot.review.all_routes import ROUTES
from bot.review.roles import Role
from bot.review.routes import Route
from tests.support.edge import edge_settings
from tests.support.review import Person, Review, running_review

HALF_WAY = (staff_sessions.CHANGING, staff_sessions.PASSWORD, staff_sessions.ENROLLING)
UNKNOWN = "0" * 43
FILLED = {"str": "made-up", "int": "1", "": "made-up"}
_GAP = re.compile(r"<\w+(?::(\w+))?>")

PROTECTED = [route for route in ROUTES if route.needs is not None]
POSTED = [route for route in ROUTES if route.method == "POST"]
STEPS = [route for route in ROUTES if route.step]

OPEN_TO_ALL = {
    ("GET", "/sign-in"): "here everybody begins",
    ("POST", "/sign-in"): "here everybody begins",
    ("POST", "/sign-out"): "it only ends a session, and only the browser's own",
}
"""What needs no session at all, with the reason."""


def named(route: Route) -> str:
    return f"{route.method} {route.path}"


def address(route: Route) -> str:
    """The path with made-up ids in its gaps."""
    return _GAP.sub(lambda gap: FILLED[gap[1] or ""], route.path)


def ask(person: Person, route: Route) -> httpx.Response:
    return (
        person.send(address(route)) if route.method == "POST" else person.http.get(address(route))
    )


@pytest.fixture(scope="module")
def one_review(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Iterator[Review]:
    """One app for all these, since what is refused changes nothing."""
    home = tmp_path_factory.mktemp("matrix")
    shutil.copy(migrated, home / "records.db")
    with running_review(edge_settings(home)) as running:
        yield running


@pytest.fixture(scope="module")
def people(one_review: Review) -> dict[Role, Person]:
    return {role: one_review.person(role) for role in Role}


def test_each_route_is_protected_or_listed_with_a_reason() -> None:
    open_ones = {
        (route.method, route.path) for route in ROUTES if route.needs is None and not route.step
    }

    assert open_ones == set(OPEN_TO_ALL)


def test_only_what_leads_through_signing_in_is_met_half_way_in() -> None:
    assert {route.step for route in STEPS} == set(HALF_WAY)
    assert all(route.path.startswith("/sign-in/") and route.needs is None for route in STEPS)


@pytest.mark.parametrize("route", PROTECTED, ids=named)
def test_too_low_a_role_is_refused(people: dict[Role, Person], route: Route) -> None:
    answers = {role: ask(people[role], route) for role in Role if role < (route.needs or 0)}

    assert {answer.status_code for answer in answers.values()} <= {403}


@pytest.mark.parametrize("route", PROTECTED, ids=named)
def test_a_role_that_is_enough_is_let_in(one_review: Review, route: Route) -> None:
    assert route.needs is not None

    answer = ask(one_review.person(route.needs), route)

    assert "Your role does not allow this" not in answer.text
    assert not answer.headers.get("location", "").startswith("/sign-in?next")


@pytest.mark.parametrize("route", PROTECTED, ids=named)
def test_who_is_not_signed_in_is_sent_to_sign_in(one_review: Review, route: Route) -> None:
    nobody = Person("", UNKNOWN, one_review.client(UNKNOWN))

    answer = ask(nobody, route)

    assert answer.status_code == 303
    assert answer.headers["location"].partition("?")[0] == "/sign-in"


@pytest.mark.parametrize("route", PROTECTED, ids=named)
def test_who_is_half_way_in_is_sent_to_sign_in(one_review: Review, route: Route) -> None:
    answers = [ask(one_review.person(Role.ADMINISTRATOR, step=step), route) for step in HALF_WAY]

    assert {answer.status_code for answer in answers} == {303}
    assert {answer.headers["location"].partition("?")[0] for answer in answers} == {"/sign-in"}


@pytest.mark.parametrize("route", STEPS, ids=named)
def test_a_step_of_signing_in_is_met_at_that_step_only(one_review: Review, route: Route) -> None:
    others = [step for step in (*HALF_WAY, staff_sessions.FULL) if step != route.step]

    answers = [ask(one_review.person(step=step), route) for step in others]

    assert {answer.headers.get("location") for answer in answers} == {"/sign-in"}


@pytest.mark.parametrize("route", POSTED, ids=named)
def test_a_form_without_its_proof_is_refused(people: dict[Role, Person], route: Route) -> None:
    http = people[Role.ADMINISTRATOR].http

    answers = [http.post(address(route), data=data) for data in ({}, {"proof": "0" * 64})]

    assert [answer.status_code for answer in answers] == [403, 403]


@pytest.mark.parametrize("route", POSTED, ids=named)
def test_a_form_of_somebody_elses_page_is_refused(people: dict[Role, Person], route: Route) -> None:
    theirs = Person("", people[Role.EDITOR].token, people[Role.ADMINISTRATOR].http)

    assert theirs.send(address(route)).status_code == 403


@pytest.mark.parametrize("route", POSTED, ids=named)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "null"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=["origin", "cross-site", "same-site"],
)
def test_a_form_sent_from_another_site_is_refused(
    one_review: Review, people: dict[Role, Person], route: Route, headers: dict[str, str]
) -> None:
    person = people[Role.ADMINISTRATOR]
    client = one_review.client(person.token)
    client.headers.update(headers)

    assert Person("", person.token, client).send(address(route)).status_code == 403


def test_what_is_not_a_route_is_not_found(people: dict[Role, Person]) -> None:
    assert people[Role.ADMINISTRATOR].http.get("/nothing-here").status_code == 404
