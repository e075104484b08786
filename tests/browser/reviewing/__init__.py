"""The ways to the states of the staff's pages that no address leads to, by the state's name."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.support.review_year import Busy

Way = Callable[[Page, Busy], None]
"""What is done on a page that was opened, to bring it into a state."""

WAYS: dict[str, Way] = {}


def way(name: str) -> Callable[[Way], Way]:
    """Enter a way under the name of the state it leads to."""

    def enter(do: Way) -> Way:
        assert name not in WAYS
        WAYS[name] = do
        return do

    return enter
