"""Tables of the staff's pages: long names break, words stay whole, nothing goes sideways."""

from __future__ import annotations

from uuid import uuid4

import pytest
from playwright.sync_api import Browser

from bot.review.roles import Role
from tests.browser.review_states import staff_tab
from tests.support.review import signed_in
from tests.support.review_year import Busy

LONG = "maximiliana.featherstonehaugh-cholmondeley-warrington.of.stoke"
PAGES = ["/accounts", "/audit", "/conversations", "/cards?state=all", "/drafts", "/content"]
BROKEN = """() => {
  const broken = [];
  for (const cell of document.querySelectorAll("main table :is(th, td)")) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of node.data.matchAll(/[\\p{L}\\d.]+/gu)) {
        if (word[0].length > 14 || node.data.includes(word[0] + "-")) continue;
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) broken.push(word[0]);
      }
    }
  }
  return broken;
}"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("path", PAGES)
def test_ordinary_words_of_a_table_stay_whole_beside_long_names(
    browser: Browser, busy: Busy, path: str
) -> None:
    name = f"{LONG[:55]}{uuid4().hex[:8]}"
    _, token = signed_in(busy.review.records, Role.READER, areas=["staffordshire"], name=name)
    busy.review.client(token).get("/conversations")
    with staff_tab(browser, busy) as watched:
        for width in (320, 720, 1024, 1280):
            watched.page.set_viewport_size({"width": width, "height": 800})
            watched.page.goto(path)

            assert watched.page.evaluate(SIDEWAYS) <= 0, width
            assert watched.page.evaluate(BROKEN) == [], width


def test_a_long_name_fills_its_lines_and_does_not_break_letter_by_letter(
    browser: Browser, busy: Busy
) -> None:
    name = f"{LONG[:55]}{uuid4().hex[:8]}"
    signed_in(busy.review.records, Role.READER, areas=["staffordshire", "stoke"], name=name)
    with staff_tab(browser, busy) as watched:
        for width in (320, 720, 1024, 1280):
            watched.page.set_viewport_size({"width": width, "height": 800})
            watched.page.goto("/accounts")
            link = watched.page.get_by_role("link", name=name)

            lines = link.evaluate("link => link.getClientRects().length")
            assert lines <= 5, width
