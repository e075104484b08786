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
    context.close()


def hold(page: Page) -> None:
    """Hold the conversation that README tells of."""
    page.get_by_role("button", name="Start").first.click()
    for words in TALK:
        page.get_by_role("textbox").fill(words)
        page.get_by_role("button", name="Send").click()


if __name__ == "__main__":
    sys.exit(main())
