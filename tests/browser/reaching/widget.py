"""The chat inside a council's own page."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.reaching import reaches
from tests.browser.reaching.visit import Visit


@reaches("home-widget-open")
def widget_open(visit: Visit) -> None:
    visit.page.goto("/")
    visit.page.get_by_role("button", name="Ask about co-production").click()
    frame = visit.page.frame_locator("iframe")
    expect(frame.get_by_role("button", name="Start chat")).to_be_visible()
