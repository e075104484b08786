"""A person in the chat page with its script, as a test acts for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.support.edge import Edge
from tests.support.tabs import follow, tab


@contextmanager
def started(browser: Browser, edge: Edge, **options: object) -> Iterator[Page]:
    """A tab with JavaScript in which a chat was just started."""
    with tab(browser, edge, java_script_enabled=True, **options) as page:
        start(page)
        yield page


def start(page: Page) -> None:
    """Start a chat about one area, which opens with a greeting alone."""
    page.goto("/chat")
    page.get_by_label("Which area are you asking about?").select_option("stoke")
    follow(page, page.get_by_role("button", name="Start chat"))


def send(page: Page, text: str) -> None:
    """Type and send; the answer comes when it comes."""
    page.get_by_label("Your message").fill(text)
    page.get_by_role("button", name="Send").click()


def choose(page: Page, title: str) -> None:
    page.get_by_role("button", name=title).last.click()


def watch_told(page: Page) -> None:
    """Remember all that the live region is given from now on."""
    page.evaluate(
        "window.told = [];"
        "new MutationObserver(changes => changes.forEach(change =>"
        " change.addedNodes.forEach(node => window.told.push(node.textContent))))"
        ".observe(document.getElementById('told'), {childList: true})"
    )


def told(page: Page) -> list[str]:
    """All that the live region was given since `watch_told`."""
    lines: list[str] = page.evaluate("window.told")
    return lines
