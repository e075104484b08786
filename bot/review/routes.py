"""What a route is: who may use it, and what the audit calls it. Nothing is open by omission."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from sanic.response import HTTPResponse

from bot.review.roles import Role

Showing = Callable[..., Awaitable[HTTPResponse]]
"""Called with the `Visit`, and with the gaps of the path by name."""


@dataclass(frozen=True)
class Route:
    """One address and method.

    `needs` None: for people who are not signed in (yet); `step` then says at which step of
    signing in they must be. `act`: the name that its row in the audit has; "" for what shows and
    changes nothing of anybody, which a test lists. `proven`: the password must have been typed
    again a short while ago; where it was not, a GET comes back here after that, a POST to the
    address above its own.
    """

    path: str
    do: Showing
    needs: Role | None
    act: str = ""
    method: str = "GET"
    proven: bool = False
    step: str = ""

    @property
    def name(self) -> str:
        """A name that no other route has."""
        return f"{self.method.lower()}_{self.do.__module__.rsplit('.', 1)[-1]}_{self.do.__name__}"
