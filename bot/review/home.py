"""The first page after signing in: what waits, most pressing first."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from sanic.response import HTTPResponse

from bot.review.cards import cards_waiting
from bot.review.conversations import disclosures, queue_mine, sample
from bot.review.improving import corrections_waiting, unanswered
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.running import off_switch
from bot.review.visit import Visit

Waiting = Callable[[Visit], Awaitable[Mapping[str, Any]]]

PARTS: tuple[tuple[str, Waiting], ...] = (
    ("_home_off.html", off_switch.waits),
    ("_home_disclosures.html", disclosures.waits),
    ("_home_cards.html", cards_waiting.waits),
    ("_home_mine.html", queue_mine.waits),
    ("_home_sample.html", sample.waits),
    ("_home_unanswered.html", unanswered.waits),
    ("_home_corrections.html", corrections_waiting.waits),
)
"""A template for every part of the page, and what it is shown; counts alone, and of nobody."""


async def show(visit: Visit) -> HTTPResponse:
    """Lead to everything that waits for this person."""
    await visit.services.cataloguing.latest()
    parts = [(template, await waits(visit)) for template, waits in PARTS]
    return visit.page("home.html", parts=parts)


ROUTES = (Route("/", show, Role.READER),)
