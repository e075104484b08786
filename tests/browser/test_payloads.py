"""Hundreds of scripts typed into the chat and said by it: none runs, in either kind of page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reaching import cards
from tests.browser.reaching.visit import Visit
from tests.support.edge import Edge
from tests.support.payloads import LONGEST, payloads
from tests.support.rasa_stand_in import RasaStandIn, message
from tests.support.watched import Watched, watched_tab

KINDS = ("answer", "notice", "question", "result", "receipt", "error")
SCREENS = 7  # batches in one conversation
SHOWN = """place => [...document.querySelectorAll('.message .words li')].map(e => e.textContent)"""
LINKS = "[...document.querySelectorAll('.message a')].map(a => a.protocol)"
CHANGED = "document.querySelectorAll('main :is(script:not([src]), img, svg:not(.face), iframe)')"


@dataclass
class Hostile:
    """A visit whose page notices every script that runs and every page that is left."""

    visit: Visit
    watched: Watched
    ran: list[object] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)

    def assert_nothing_ran(self) -> None:
        assert self.ran == []
        assert not self.watched.complains, "\n".join(self.watched.complains)
        assert {address.split("?")[0].split("#")[0] for address in self.opened} <= self.ours()
        assert self.visit.page.evaluate(f"{CHANGED}.length") == 0

    def ours(self) -> set[str]:
        paths = ("/chat", "/chat/start", "/card", "/chat/save")
        return {f"{self.visit.edge.url}{path}" for path in paths} | {"about:blank"}


@pytest.fixture
def hostile(browser: Browser, town: Edge, town_rasa: RasaStandIn) -> Iterator[Hostile]:
    with watched_tab(browser, town, javascript=True) as watched:
        page = watched.page
        hostile = Hostile(Visit(page, town, town_rasa), watched)
        page.expose_function("__ran", lambda *given: hostile.ran.extend(given))
        page.on("dialog", lambda dialog: hostile.ran.append(dialog.message))
        page.on("framenavigated", lambda frame: hostile.opened.append(frame.url))
        yield hostile


def batches() -> list[list[str]]:
    """As many payloads together as fit into one message."""
    made: list[list[str]] = [[]]
    for payload in payloads():
        if len("\n\n".join([*made[-1], payload])) > LONGEST:
            made.append([])
        made[-1].append(payload)
    return [batch for batch in made if batch]


def said(payload: str, kind: str) -> dict[str, Any]:
    """A message with the payload in every field that has words or an address."""
    address = f"https://example.org/{payload}"
    source = dict.fromkeys(("toolkit", "title", "section", "page"), payload)
    return message(
        kind,
        f"{payload}\n\n{address}",
        points=[payload],
        sources=[source | {"url": address}, source | {"url": None}],
        links=[{"title": payload, "url": address}],
        choices=[{"title": payload, "payload": "/no_area"}],
    )


def test_there_are_more_than_five_hundred_payloads_and_each_calls_what_is_watched() -> None:
    made = payloads()
    assert len(made) == len(set(made)) >= 500
    assert all("__ran" in one or "'__r'+'an" in one for one in made)


def test_the_test_notices_a_script_that_runs(hostile: Hostile) -> None:
    hostile.visit.page.goto("/chat")
    hostile.visit.page.evaluate("window.__ran(1)")
    assert hostile.ran == [1]
    hostile.ran.clear()
    hostile.visit.page.evaluate(
        "{ const one = document.createElement('script'); one.text = 1; document.body.append(one) }"
    )
    assert "violates" in "".join(hostile.watched.complains)


@pytest.mark.parametrize("first", range(0, len(batches()), SCREENS))
def test_no_script_in_the_chat_runs_as_a_message_comes_or_when_the_page_is_loaded_again(
    hostile: Hostile, first: int
) -> None:
    visit, page = hostile.visit, hostile.visit.page
    visit.start()
    points: list[str] = []
    for number, batch in enumerate(batches()[first : first + SCREENS]):
        says = [said(one, KINDS[(number + at) % len(KINDS)]) for at, one in enumerate(batch)]
        visit.ask("\n\n".join(batch), *says)
        points += batch
    assert page.evaluate(SHOWN) == points
    for _ in ("built by the script", "made by the server"):
        assert set(page.evaluate(LINKS)) <= {"https:", "http:", "mailto:", "tel:"}
        hostile.assert_nothing_ran()
        page.reload()
    expect(page.locator(".message .words li")).to_have_count(len(points))


def test_no_script_in_a_draft_runs_where_it_is_given_back(hostile: Hostile) -> None:
    visit, page = hostile.visit, hostile.visit.page
    page.goto("/chat")
    for batch in batches()[::9]:
        typed = "\n\n".join(batch)
        page.context.clear_cookies()
        page.get_by_label("What would you like to ask?").fill(typed)
        visit.press("Start chat")
        expect(page.get_by_role("alert")).to_be_visible()
    hostile.assert_nothing_ran()


def test_no_script_on_a_comment_card_runs(hostile: Hostile) -> None:
    for batch in batches()[::9]:
        together = "\n\n".join(batch)
        cards.fill(hostile.visit, project=together, more=together)
    hostile.assert_nothing_ran()
