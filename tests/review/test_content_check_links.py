from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import pytest
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty, redirect, text

from bot.records.links import Found
from bot.review.improving.content_check_links import outcome_of, try_all
from tests.support.served import Served

NOWHERE = "http://127.0.0.1:9/nothing-listens-here"


@pytest.fixture
def site() -> Iterator[str]:
    """A site with a page that works, one that is gone, and some that lead on."""
    app = Sanic(f"site-{uuid4().hex}")

    @app.get("/page")
    async def page(_request: Request) -> HTTPResponse:
        return text("A page.")

    @app.get("/fault")
    async def fault(_request: Request) -> HTTPResponse:
        return empty(status=500)

    @app.get("/old")
    async def old(_request: Request) -> HTTPResponse:
        return redirect("/page")

    @app.get("/old-and-gone")
    async def old_and_gone(_request: Request) -> HTTPResponse:
        return redirect("/gone")

    @app.get("/round")
    async def round_and_round(_request: Request) -> HTTPResponse:
        return redirect("/round")

    @app.get("/elsewhere")
    async def elsewhere(_request: Request) -> HTTPResponse:
        return redirect(NOWHERE)

    with Served(app) as served:
        yield served.url


async def tried(*urls: str) -> dict[str, Found]:
    found: dict[str, Found] = {}

    async def keep(one: Found) -> None:
        found[one.url] = one

    await try_all(urls, keep)
    return found


@pytest.mark.parametrize(
    ("path", "outcome", "status"),
    [
        ("/page", "works", 200),
        ("/page#part", "works", 200),
        ("/gone", "gone", 404),
        ("/fault", "fails", 500),
        ("/old", "works", 200),
        ("/old-and-gone", "gone", 404),
        ("/round", "moved", 302),
        ("/elsewhere", "moved", 302),
    ],
)
async def test_each_address_is_told_as_a_person_would_find_it(
    site: str, path: str, outcome: str, status: int
) -> None:
    found = await tried(site + path)

    assert (found[site + path].outcome, found[site + path].status) == (outcome, status)


async def test_one_that_does_not_answer_keeps_no_other_from_being_tried(site: str) -> None:
    odd = ["https://", "http://[", "not an address"]

    found = await tried(NOWHERE, *odd, f"{site}/page")

    assert {url: one.outcome for url, one in found.items()} == {
        NOWHERE: "silent",
        **dict.fromkeys(odd, "silent"),
        f"{site}/page": "works",
    }


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(None, "silent"), (204, "works"), (308, "moved"), (410, "gone"), (403, "turned_away")],
)
def test_a_status_means_something_to_a_person(status: int | None, outcome: str) -> None:
    assert outcome_of(status) == outcome
