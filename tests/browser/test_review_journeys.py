"""Staff with the keyboard alone and no JavaScript: signing in, reviewing, answering, the switch."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from bot.review.roles import Role
from tests.browser.review_states import enter
from tests.records.stories import Turn
from tests.review.talks import talked
from tests.support.review_year import Busy
from tests.support.staff import owner
from tests.support.tabs import press_until, tab

MOST = 100
"""Presses of the Tab key through a menu, every filter and a list."""


@pytest.fixture
def page(browser: Browser, busy: Busy) -> Iterator[Page]:
    with tab(browser, busy) as page:
        enter(page, busy)
        yield page


def go(page: Page, link: Locator, key: str = "Enter") -> None:
    """Reach something with the Tab key and press it, which leads to another page."""
    press_until(page, link, MOST)
    with page.expect_navigation():
        page.keyboard.press(key)


def write(page: Page, label: str, text: str) -> None:
    press_until(page, page.get_by_label(label, exact=True), MOST)
    page.keyboard.type(text)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def notice(page: Page) -> Locator:
    return page.get_by_role("status")


def test_signing_in_with_a_code_and_working_through_the_queue(browser: Browser, busy: Busy) -> None:
    editor = owner(busy.review, Role.EDITOR)
    with tab(browser, busy) as page:
        page.goto("/conversations")
        write(page, "Name", editor.name)
        write(page, "Password", editor.password)
        go(page, button(page, "Sign in"))
        write(page, "Code", editor.code())
        go(page, button(page, "Sign in"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Conversations")

        press_until(page, page.locator("details.filters summary"))
        page.keyboard.press("Enter")
        press_until(page, page.get_by_label("Found not useful"))
        page.keyboard.press("Space")
        go(page, button(page, "Show these"))
        rows = page.locator("tbody tr")
        expect(rows.filter(has_text="Found not useful")).to_have_count(rows.count())

        go(page, page.locator("tbody th a").first)
        go(page, page.get_by_role("link", name="Go to tags, notes and review"))
        write(page, "Add a tag", "by keyboard")
        go(page, button(page, "Add this tag"))
        expect(page.get_by_role("link", name="by keyboard")).to_be_visible()


def test_the_sample_leads_from_one_conversation_to_the_next(page: Page, busy: Busy) -> None:
    for _ in range(2):
        talked(busy.review, Turn(confidence=0.3))
    page.goto("/sample")
    go(page, page.get_by_role("button", name=re.compile("Open the next.*Not sure")))
    first = page.url
    go(page, button(page, "Mark as reviewed and open the next"))
    assert page.url != first
    expect(page.get_by_role("heading", level=1)).to_contain_text("Conversation")


def test_a_card_is_opened_and_answered(page: Page) -> None:
    page.goto("/cards")
    go(page, page.locator("tbody a").first)
    write(page, "Write an answer", "Thank you. The lift works again.")
    go(page, button(page, "Answer this card"))
    expect(page.get_by_text("Thank you. The lift works again.")).to_be_visible()


def test_the_assistant_is_switched_off_and_on_again(page: Page) -> None:
    page.goto("/settings/off")
    write(page, "Why you switch it off", "A number does not work.")
    go(page, button(page, "Switch the assistant off"))
    page.goto("/settings/off")
    expect(page.get_by_text("The assistant is off.")).to_be_visible()
    go(page, button(page, "Switch the assistant on"))
    page.goto("/settings/off")
    expect(page.get_by_text("The assistant is on.")).to_be_visible()


def test_the_first_press_of_tab_leads_past_the_menu(page: Page) -> None:
    page.goto("/conversations")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the main part")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Search what was said")).to_be_focused()
