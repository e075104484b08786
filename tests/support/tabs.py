"""A tab of a real browser on our edge, and what every page in it is held to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Locator, Page

PATIENCE = 30_000
"""Milliseconds that a page may take; less than one, unless the machine is busy."""

SIZES = [(320, 640), (768, 1024), (1280, 900)]


class Site(Protocol):
    """Anything that is served."""

    @property
    def url(self) -> str: ...


@contextmanager
def tab(browser: Browser, site: Site, **options: object) -> Iterator[Page]:
    """A fresh browser profile on one of our sites, JavaScript off unless asked for."""
    whole: dict[str, object] = {"base_url": site.url, "java_script_enabled": False} | options
    context = browser.new_context(**whole)  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def follow(page: Page, button: Locator) -> None:
    """Press what leads to another page, and wait until that is there: a click alone does not."""
    with page.expect_navigation():
        button.click()


def assert_axe_finds_nothing(page: Page) -> None:
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    assert found.violations_count == 0, found.generate_report()


def width(page: Page) -> tuple[int, int]:
    wide: int = page.evaluate("document.documentElement.scrollWidth")
    seen: int = page.evaluate("document.documentElement.clientWidth")
    return wide, seen


def stuck(page: Page) -> int:
    """How many parts stay in place while the page scrolls, and may cover what has the focus."""
    count: int = page.evaluate(
        "[...document.querySelectorAll('*')].filter("
        "e => ['fixed', 'sticky'].includes(getComputedStyle(e).position)).length"
    )
    return count


def press_until(page: Page, wanted: Locator, most: int = 40) -> None:
    """Go on with the Tab key alone; fail where it does not get there in so many presses."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === element.getRootNode().activeElement"):
            return
    raise AssertionError(f"the Tab key does not reach {wanted}")
