"""Every way in which the API can fail: it is said, the words are kept, and they are sent once."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.reaching.chat_trouble import WAITING
from tests.browser.reaching.visit import Visit
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.watched import watched_tab

WORDS = "Do they have to involve us?"
DETAIL = "These are the words of the problem."
STATUSES = (400, 404, 408, 409, 413, 422, 429, 500, 503)
Fail = Callable[[Route], None]


def refused(status: int) -> Fail:
    """An error as our own API gives it."""
    body = json.dumps({"detail": DETAIL, "code": "unexpected", "status": status})
    return lambda route: route.fulfill(
        status=status, body=body, content_type="application/problem+json"
    )


def page_of_a_proxy(status: int) -> Fail:
    return lambda route: route.fulfill(status=status, body="<h1>Bad</h1>", content_type="text/html")


def cut(route: Route) -> None:
    route.abort("connectionreset")


def lost(route: Route) -> None:
    """It arrived and was answered, and the answer was lost."""
    route.fetch()
    route.abort("connectionreset")


def nothing(route: Route) -> None:
    """An answer of no words at all."""
    route.fulfill(status=200, body="", content_type="application/json")


def half(route: Route) -> None:
    """Half of an answer, as when a connection is cut in the middle of it."""
    route.fulfill(status=200, body='{"messages": [{"id"', content_type="application/json")


def other(route: Route) -> None:
    """JSON, but not what was agreed."""
    route.fulfill(status=200, body='{"messages": null}', content_type="application/json")


SAID: dict[str, Fail] = {
    **{f"refused with {status}": refused(status) for status in STATUSES},
    **{f"page of a proxy, {status}": page_of_a_proxy(status) for status in (502, 504)},
    "connection cut": cut,
    "answer lost": lost,
}
BY_FORM: dict[str, Fail] = {
    "nothing": nothing,
    "half an answer": half,
    "not as agreed": other,
    "page for an answer": page_of_a_proxy(200),
}


def assert_sent_once(visit: Visit) -> None:
    """The words and their answer are there, here and after a reload, and were one turn."""
    for _ in ("now", "after a reload"):
        expect(visit.page.locator(".message-mine")).to_have_count(1)
        expect(visit.page.locator(".message-mine")).to_contain_text(WORDS)
        expect(visit.page.locator(".message-answer")).to_have_count(1)
        expect(visit.box).to_have_value("")
        visit.page.reload()
    assert len({asked["message_id"] for asked in visit.rasa.spoken()}) == 1


def send(page: Page, visit: Visit) -> None:
    visit.box.fill(WORDS)
    visit.send_button.click()


@pytest.mark.parametrize("how", SAID)
def test_a_failure_is_said_with_the_words_kept_and_trying_again_sends_them_once(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, how: str
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        visit.start()
        page.route(WAITING, SAID[how], times=1)
        send(page, visit)
        trouble = page.get_by_role("alert")
        expect(trouble).to_contain_text(DETAIL if how.startswith("refused") else "Try again")
        expect(visit.box).to_have_value(WORDS)
        expect(page.locator(".message-mine")).to_have_count(0)
        page.get_by_role("button", name="Try again").click()
        visit.settle()
        assert_sent_once(visit)
        expect(trouble).to_be_empty()
        assert watched.complains == []


@pytest.mark.parametrize("how", BY_FORM)
def test_what_the_script_cannot_read_is_sent_by_the_form_and_counts_once(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, how: str
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        visit = Visit(watched.page, town, town_rasa)
        visit.start()
        watched.page.route(WAITING, BY_FORM[how], times=1)
        with watched.page.expect_navigation():
            send(watched.page, visit)
        assert_sent_once(visit)


def test_a_time_out_is_told_first_as_slow_and_then_as_a_failure(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        page.clock.install()
        visit.start()
        held: list[Route] = []
        page.route(WAITING, lambda route: held.append(route), times=1)
        send(page, visit)
        expect(page.locator(".is-sending")).to_be_visible()
        page.clock.run_for(3100)
        expect(page.locator("#state")).to_contain_text("longer than usual")
        page.clock.run_for(12_000)
        expect(page.get_by_role("alert")).to_contain_text("Your words are still in the box")
        expect(visit.box).to_have_value(WORDS)
        held[0].abort()
        page.get_by_role("button", name="Try again").click()
        expect(page.locator(".message-answer")).to_be_visible()
        assert_sent_once(visit)


@pytest.mark.parametrize("status", [401, 403])
def test_a_chat_that_is_not_taken_any_more_offers_a_way_on_that_keeps_the_words(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, status: int
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        visit.start()
        page.route(WAITING, refused(status), times=1)
        send(page, visit)
        expect(page.get_by_role("alert")).to_contain_text(DETAIL)
        expect(visit.box).to_have_value(WORDS)
        with page.expect_navigation():
            page.locator("#trouble .retry").click()
        assert_sent_once(visit)
