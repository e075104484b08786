"""Back, forward and reload: nothing is sent twice, and after the end nothing can be seen again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reaching.visit import Visit
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.watched import watched_tab

PRIVATE = "Something private"
BOTH = pytest.mark.parametrize("javascript", [False, True], ids=["plain", "upgraded"])


def everything_kept(page: Page) -> str:
    """What a page shows, what is typed in it, and what the browser keeps for it."""
    kept: str = page.evaluate(
        "document.body.innerText + JSON.stringify([...document.querySelectorAll('textarea, input')]"
        ".map(e => e.value)) + JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"
        " + JSON.stringify(history.state)"
    )
    return kept


@BOTH
def test_back_forward_and_reload_in_the_middle_send_nothing_again(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, javascript: bool
) -> None:
    with watched_tab(browser, town, javascript=javascript) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa, javascript)
        visit.start()
        visit.say("One")
        visit.say("Two")
        page.goto("/about")
        page.go_back()
        expect(page.locator(".message-mine")).to_have_count(2)
        page.reload()
        page.go_forward()
        expect(page.get_by_role("heading", level=1)).to_contain_text("About")
        page.go_back()
        visit.say("Three")
        expect(page.locator(".message-mine .words")).to_have_text(["One", "Two", "Three"])
        assert len(town_rasa.spoken()) == 3
        assert watched.complains == []


@BOTH
def test_after_the_end_the_back_button_shows_nothing_of_the_chat(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, javascript: bool
) -> None:
    with watched_tab(browser, town, javascript=javascript) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa, javascript)
        visit.start()
        visit.say(PRIVATE)
        page.get_by_role("link", name="End chat and delete it").click()
        visit.press("End chat and delete it")
        gone_back = 0
        while page.url != "about:blank":
            assert PRIVATE not in everything_kept(page)
            gone_back += 1
            if page.go_back() is None:
                break
        assert gone_back > 1
        page.goto("/chat")
        assert PRIVATE not in everything_kept(page)
        assert [cookie["name"] for cookie in page.context.cookies()] == ["form"]


@BOTH
def test_a_new_chat_shows_nothing_of_the_one_before(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, javascript: bool
) -> None:
    with watched_tab(browser, town, javascript=javascript) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa, javascript)
        visit.start()
        visit.say(PRIVATE)
        page.get_by_role("link", name="Start again").click()
        visit.press("Start again")
        assert PRIVATE not in everything_kept(page)
        for _ in range(3):
            page.go_back()
            assert PRIVATE not in page.locator("body").inner_text()
