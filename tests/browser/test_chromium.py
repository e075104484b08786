"""A browser that does not answer holds up one test, and not the run."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error

from tests.support.chromium import Chromium


def test_a_browser_that_never_answers_is_ended_and_the_next_test_has_a_new_one(
    chromium: Chromium,
) -> None:
    with (
        pytest.raises(Error, match="browser has been closed"),
        chromium.lent(longest=1.0) as browser,
    ):
        browser.new_page().evaluate("new Promise(() => {})")
    with chromium.lent() as browser:
        assert browser.new_page().evaluate("1 + 1") == 2
