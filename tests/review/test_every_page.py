from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from sqlalchemy import func, select

from bot.records.audit_tables import audit
from bot.records.engine import reading
from bot.review.roles import Role
from bot.review.routes import Route
from tests.support.html import Page
from tests.support.review import look_at
from tests.support.review_year import Busy, busy_review, pages

PAGES = pages()
MOST_AT_ONCE = 30
"""Fields of one query: a browser's addresses are no longer than that."""

ODD = (
    "",
    "x",
    "-1",
    "9" * 30,
    "2026-13-45",
    "0001-01-01",
    "9999-12-31",
    "\x00",
    "'\"%*",
    "é" * 300,
)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Busy]:
    with busy_review(tmp_path_factory.mktemp("busy")) as running:
        yield running


def noted_since(busy: Busy, number: int) -> list[str]:
    """The acts in the audit after a row."""
    later = select(audit.c.action).where(audit.c.number > number).order_by(audit.c.number)
    with reading(busy.review.records) as connection:
        return [str(act) for act in connection.execute(later).scalars()]


def newest(busy: Busy) -> int:
    with reading(busy.review.records) as connection:
        return int(connection.execute(select(func.max(audit.c.number))).scalar() or 0)


@pytest.mark.parametrize("route", PAGES, ids=lambda route: str(route.path))
def test_every_page_opens_on_a_year_of_records_is_well_made_and_noted(
    busy: Busy, route: Route
) -> None:
    person, before = busy.whoever_may(route), newest(busy)

    answer = person.http.get(busy.address(route.path))

    assert answer.status_code == 200, answer.text[:2000]
    assert noted_since(busy, before) == ([route.act] if route.act else [])


@pytest.mark.parametrize("route", [one for one in PAGES if one.needs], ids=lambda one: one.path)
def test_every_page_opens_for_somebody_of_one_area_or_tells_them_it_is_not_theirs(
    busy: Busy, route: Route
) -> None:
    person = busy.review.person(Role.ADMINISTRATOR, areas=["stoke"])

    answer = person.http.get(busy.address(route.path))

    assert answer.status_code in (200, 404), answer.text[:2000]


@pytest.mark.parametrize("route", [one for one in PAGES if one.needs], ids=lambda one: one.path)
def test_no_query_that_anybody_can_write_makes_a_page_fail(busy: Busy, route: Route) -> None:
    person, path = busy.administrator(), busy.address(route.path)
    page = person.http.get(path)
    names = _fields(page.text) | {"after", "before", "days", "q", "done", "next"}

    for odd in ODD:
        some = sorted(names)[:MOST_AT_ONCE]
        answer = person.http.get(path, params=dict.fromkeys(some, odd))
        assert answer.status_code < 500, f"{path} {odd!r}"


def test_a_page_without_a_title_or_a_label_fails_the_test_that_fetched_it() -> None:
    html = '<!doctype html><html lang="en-GB"><body><input name="a"></body></html>'
    answer = httpx.Response(200, html=html, request=httpx.Request("GET", "http://staff/"))

    with pytest.raises(AssertionError, match=r"no title.*input a has no label"):
        look_at(answer)


def _fields(html: str) -> set[str]:
    """The names of what can be chosen or typed on a page."""
    page = Page(html)
    return {
        one["name"]
        for tag in ("input", "select", "textarea")
        for one in page.all(tag)
        if one.get("name") and one["name"] != "proof"
    }
