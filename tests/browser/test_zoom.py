"""At 400 % every page is read by scrolling one way only, and what has the focus is in sight."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reaching.visit import Visit
from tests.browser.states import State, every_state, reach
from tests.support.edge import Edge
from tests.support.page_faults import measure, prepare
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.watched import watched_tab

ENLARGED = {"width": 320, "height": 256}
"""What 1,280 by 1,024 pixels show at 400 %."""
MOST_STOPS = 250
RICH = {
    "chat-slow",
    "chat-answer-open",
    "chat-walk",
    "chat-safety",
    "chat-long-words",
    "chat-error",
    "chat-nearly-too-long",
    "chat-idle-soon",
    "chat-largest-text",
}


def states() -> list[State]:
    """One of each page, and those of the chat that have something of their own to cover with."""
    upgraded = [state for state in every_state() if state.javascript]
    first = {state.page: state for state in reversed(upgraded)}
    return [state for state in upgraded if state in first.values() or state.name in RICH]


@pytest.mark.parametrize("state", states(), ids=lambda state: state.name)
def test_enlarged_four_times_nothing_scrolls_two_ways_or_covers_what_has_the_focus(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, state: State
) -> None:
    with watched_tab(browser, town, javascript=True, viewport=ENLARGED) as watched:
        reach(state, Visit(watched.page, town, town_rasa))
        prepare(watched.page)
        faults = measure(watched.page, "twoWays") + measure(watched.page, "sideways")
        assert faults + hidden_stops(watched.page) == []


def hidden_stops(page: Page) -> list[str]:
    """What is wrong at any stop of the Tab key, from the top of the page round to it again."""
    page.evaluate(
        "document.activeElement?.blur(); getSelection().removeAllRanges(); scrollTo(0, 0)"
    )
    found: list[str] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop, faults = page.evaluate("[pageFaults.isNewStop(), pageFaults.hiddenFocus()]")
        found += faults
        if not stop:
            return found
    raise AssertionError("the Tab key never comes round")
