"""A tab of a real browser on our edge, and what every page in it is held to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Locator, Page

from tests.support.edge import Edge

SIZES = [(320, 640), (768, 1024), (1280, 900)]


@contextmanager
def tab(browser: Browser, edge: Edge, **options: object) -> Iterator[Page]:
    """A fresh browser profile on our edge, JavaScript off unless asked for."""
    whole: dict[str, object] = {"base_url": edge.url, "java_script_enabled": False} | options
    context = browser.new_context(**whole)  # type: ignore[arg-type]
    page = context.new_page()
    page.set_default_timeout(5000)
    yield page
    context.close()


def assert_axe_finds_nothing(page: Page) -> None:
    found = Axe().run(
        page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    assert found.violations_count == 0, found.generate_report()


def width(page: Page) -> tuple[int, int]:
    wide: int = page.evaluate("document.documentElement.scrollWidth")
    seen: int = page.evaluate("document.documentElement.clientWidth")
    return wide, seen


def press_until(page: Page, wanted: Locator) -> None:
    """Go on with the Tab key alone; fail where it does not get there."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"the Tab key does not reach {wanted}")
