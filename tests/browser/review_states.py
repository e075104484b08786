"""The list of every state of the staff's pages, and a way to be in one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Browser, Page

from bot.records.staff_sessions import FULL
from bot.review.roles import Role
from tests.browser.reviewing import WAYS, signing_in, working
from tests.support.review import COOKIE
from tests.support.review_year import Busy
from tests.support.watched import Watched, watched_tab

MODULES = (signing_in, working)
"""Reading these modules enters their ways."""
NOBODY = "nobody"


@dataclass(frozen=True)
class State:
    """A page in one state; `open` is "" where its way begins elsewhere, on a `site` of another."""

    name: str
    page: str
    open: str = ""
    role: str = Role.ADMINISTRATOR.title
    step: str = FULL
    site: str = ""

    def __str__(self) -> str:
        return self.name


def every_state() -> list[State]:
    """The list in `review_states.yml`."""
    listed = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
    return [State(**one) for one in yaml.safe_load(listed)]


@contextmanager
def staff_tab(
    browser: Browser,
    busy: Busy,
    *,
    role: str = Role.ADMINISTRATOR.title,
    step: str = FULL,
    javascript: bool = False,
) -> Iterator[Watched]:
    """A tab of somebody of a role, or of nobody."""
    with watched_tab(browser, busy, javascript=javascript) as watched:
        if role != NOBODY:
            enter(watched.page, busy, Role[role.upper()], step)
        yield watched


def enter(page: Page, busy: Busy, role: Role = Role.ADMINISTRATOR, step: str = FULL) -> None:
    """Give a browser the cookie of somebody who is signed in."""
    token = busy.review.person(role, step=step).token
    page.context.add_cookies([{"name": COOKIE, "value": token, "url": busy.url}])


def reach(state: State, page: Page, busy: Busy) -> None:
    """Bring a page into a state."""
    if state.open:
        page.goto(busy.address(state.open))
    if state.name in WAYS:
        WAYS[state.name](page, busy)
