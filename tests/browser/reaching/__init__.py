"""How each state of each page is reached; one function a state, named as in `states.yml`."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.reaching.visit import Visit

Reach = Callable[[Visit], None]
REACH: dict[str, Reach] = {}


def reaches(state: str) -> Callable[[Reach], Reach]:
    """Enter a function as the way to a state."""

    def enter(reach: Reach) -> Reach:
        assert state not in REACH, f"{state} is reached in two ways"
        REACH[state] = reach
        return reach

    return enter
