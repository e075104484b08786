"""Take the pictures of README and docs: `python -m tests.pictures` (or `make pictures`).

A real browser holds a real conversation with the real service.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bot.settings import PROJECT
from tests.browser.conftest import ARGUMENTS
from tests.support.stack import running_stack

FOLDER = PROJECT / "docs" / "pictures"
SIZES = {"desktop": (1100, 900), "phone": (390, 844)}
TALK = ("what is co-production?", "who made the promise and when?")
WALK = (  # a decision in words, to its result
    "should we co-produce? take me through it",
    "a new short breaks offer",
    "a group of families who share the service",
    "it is free to shape",
    "there is plenty of time",
    "we've only got two rooms and no money for travel",
    "people want to share the decisions",
    "yes, at this level",
    "we would need help to lead it",
    "yes, show me the result",
)
STEPS_PICTURED = 4


def main() -> int:
    """Write the pictures; 1 where there is no browser."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is missing (Debian: apt-get install chromium).", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        running_stack(Path(home) / "home") as service,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for name, (width, height) in SIZES.items():
            take(browser, service.url, name, width, height)
        browser.close()
    return 0


def take(browser: Browser, address: str, name: str, width: int, height: int) -> None:
    """Picture the council page and a conversation at one size, without JavaScript."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(address)
    page.screenshot(path=str(FOLDER / f"home-{name}.png"))
    page.goto(f"{address}/chat")
    hold(page)
    page.screenshot(path=str(FOLDER / f"chat-{name}.png"), full_page=True)
    context.clear_cookies()
    page.goto(f"{address}/chat")
    walk(page, name)
    context.close()


def hold(page: Page) -> None:
    """Hold the conversation that README tells of."""
    page.get_by_role("button", name="Start").first.click()
    for words in TALK:
        say(page, words)


def walk(page: Page, name: str) -> None:
    """Be walked to a decision, and picture the way and the page of the result."""
    page.get_by_role("button", name="Start").first.click()
    for words in WALK[:STEPS_PICTURED]:
        say(page, words)
    page.screenshot(path=str(FOLDER / f"walk-{name}.png"), full_page=True)
    for words in WALK[STEPS_PICTURED:]:
        say(page, words)
    page.locator("a[href^='/results/']").last.click()
    page.screenshot(path=str(FOLDER / f"result-{name}.png"), full_page=True)


def say(page: Page, words: str) -> None:
    """Type something and send it."""
    page.get_by_role("textbox").fill(words)
    page.get_by_role("button", name="Send").click()


if __name__ == "__main__":
    sys.exit(main())
