"""How much the first view of the chat weighs, and how soon an answer is on the screen."""

from __future__ import annotations

from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reaching import Reach
from tests.browser.reaching.chat import answered, opened, whole_answer
from tests.browser.reaching.pages import start
from tests.browser.reaching.visit import Visit
from tests.support.edge import Edge
from tests.support.rasa_stand_in import RasaStandIn
from tests.support.watched import watched_tab

MOST = 50 * 1024
TURNS = 10
TIMES = """
  const send = fetch;
  window.times = [];
  let answeredAt = 0;
  window.fetch = async (...given) => {
    const response = await send(...given);
    answeredAt = performance.now();
    return response;
  };
  addEventListener("DOMContentLoaded", () => {
    const list = document.querySelector("#transcript ol");
    if (list) new MutationObserver(() => {
      if (!list.lastElementChild.matches(".message-answer") || !answeredAt) return;
      const since = answeredAt;
      answeredAt = 0;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - since)));
    }).observe(list, { childList: true });
  });
"""


def weigh(page: Page) -> list[int]:
    """The bytes that come over the wire from now on, with nothing kept from before."""
    sizes: list[int] = []
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.clearBrowserCache")

    def add(finished: dict[str, Any]) -> None:
        sizes.append(finished["encodedDataLength"])

    network.on("Network.loadingFinished", add)
    return sizes


@pytest.mark.parametrize("javascript", [False, True], ids=["plain", "upgraded"])
@pytest.mark.parametrize("reach", [start, opened, answered], ids=["start", "opened", "answered"])
def test_the_first_view_of_the_chat_is_at_most_fifty_kilobytes_and_all_of_it_is_ours(
    browser: Browser, town: Edge, town_rasa: RasaStandIn, javascript: bool, reach: Reach
) -> None:
    with watched_tab(browser, town, javascript=javascript) as watched:
        reach(Visit(watched.page, town, town_rasa, javascript))
        watched.page.wait_for_load_state("networkidle")
        sizes = weigh(watched.page)
        watched.page.goto("/chat")
        watched.page.wait_for_load_state("networkidle")
        print(f"{reach.__name__}: {sum(sizes) / 1024:.1f} KB in {len(sizes)} requests")
        assert 1024 < sum(sizes) <= MOST
        assert watched.complains == []


def test_how_long_an_answer_takes_to_the_screen_is_measured(
    browser: Browser, town: Edge, town_rasa: RasaStandIn
) -> None:
    with watched_tab(browser, town, javascript=True) as watched:
        page, visit = watched.page, Visit(watched.page, town, town_rasa)
        page.add_init_script(TIMES)
        visit.start()
        for turn in range(TURNS):
            visit.ask(f"What is co-production, {turn}?", whole_answer())
        expect(page.locator(".message-answer")).to_have_count(TURNS)
        page.wait_for_function(f"times.length === {TURNS}")
        times = sorted(page.evaluate("times"))
        print(f"from the answer to the screen: {median(times):.0f} ms, at most {times[-1]:.0f} ms")
        assert len(times) == TURNS
