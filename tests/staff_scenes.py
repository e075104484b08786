"""The pages of the staff that are pictured, with a made-up year of a council behind them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from playwright.sync_api import Page

from bot.review.roles import Role
from tests.picture_scenes import Scene
from tests.support.review import COOKIE, signed_in
from tests.support.review_year import Busy, busy_review

STAFF_SCENES = {
    "staff-conversations": "/conversations?not_answered=yes",
    "staff-conversation": "/conversations/<conversation_id>",
    "staff-card": "/cards/<card_id>",
    "staff-figures": "/dashboard?period=90-days",
}
"""Which page each shows."""

_CONVERSATIONS = 3_000
_NAME = "sam.jones"


@dataclass(frozen=True)
class StaffService:
    """The staff's app, and scenes of somebody who is signed in to it."""

    busy: Busy
    token: str

    def scene(self, name: str) -> Scene:
        """A scene by its name."""
        return Scene(name, partial(self._open, self.busy.address(STAFF_SCENES[name])), whole=True)

    def _open(self, address: str, page: Page) -> None:
        page.context.add_cookies([{"name": COOKIE, "value": self.token, "url": self.busy.url}])
        page.goto(address)


@contextmanager
def staff_service(home: Path) -> Iterator[StaffService]:
    """Serve it until the end of the context."""
    with busy_review(home, _CONVERSATIONS) as busy:
        _, token = signed_in(busy.review.records, Role.EDITOR, name=_NAME)
        yield StaffService(busy, token)
