"""The launcher, the dialog and the frame, as a test of a council's page finds them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from tests.support.council_site import Framed
from tests.support.tabs import tab

NAME = "Ask about co-production"
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}
"""A screen of 1280 by 1024 pixels at 400 %."""
HEAR = """() => {
    window.heard = [];
    addEventListener('message', (event) => {
        heard.push(event.data);
        Object.assign(document.documentElement.dataset,
            {heard: heard.length, said: event.data?.say ?? ''});
    });
}"""
"""Count all messages that reach a page, after the scripts that are there have heard them."""


@contextmanager
def council_tab(browser: Browser, framed: Framed, **options: object) -> Iterator[Page]:
    """A tab on the council's first page."""
    whole: dict[str, object] = {"viewport": WIDE} | options
    whole |= {"java_script_enabled": True, "ignore_https_errors": True}
    with tab(browser, framed.edge, **whole) as page:
        page.goto(f"{framed.site.url}/one")
        yield page


def launcher(page: Page) -> Locator:
    return page.get_by_role("button", name=NAME)


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name=NAME)


def frame(page: Page) -> FrameLocator:
    return page.frame_locator(f'iframe[title="{NAME}"]')


def open_chat(page: Page) -> FrameLocator:
    """Press the launcher, and wait until the page in the frame has answered."""
    launcher(page).click()
    expect(dialog(page).get_by_role("status")).to_be_empty()
    return frame(page)


def start_chat(page: Page, text: str = "") -> FrameLocator:
    """Open the dialog and begin a conversation in it."""
    inside = open_chat(page)
    inside.get_by_label("What would you like to ask?").fill(text)
    inside.get_by_role("button", name="Start chat").click()
    expect(inside.get_by_label("Your message")).to_be_visible()
    return inside


def expect_heard(page: Page, number: int) -> None:
    """Wait until so many messages have reached the page since `HEAR`."""
    expect(page.locator("html")).to_have_attribute("data-heard", str(number))
