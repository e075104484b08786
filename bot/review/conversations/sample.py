"""A fair sample to review today: some at random, and those in which something may be wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import marks
from bot.records.review_samples import MOST, Part, next_of, parts
from bot.review.conversations.conversations_told import told
from bot.review.conversations.filters import within
from bot.review.moments import begins, today
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH = "/sample"
DAYS = 7
"""How far back the sample goes: today and the days before it."""

KINDS: Mapping[str, str] = {
    "random": marks.SAMPLED,
    "safety": marks.SAFETY,
    "thumbs_down": marks.THUMBS_DOWN,
    "low_confidence": marks.LOW_CONFIDENCE,
}


async def show(visit: Visit) -> HTTPResponse:
    """Say of each part how much is left today, and lead to the next."""
    await visit.services.cataloguing.latest()
    every = list(KINDS.values())
    found = await visit.look("sample", lambda connection: _parts(connection, visit, every))
    return visit.page(
        "sample.html",
        parts_left=list(zip(KINDS, found, strict=True)),
        days=DAYS,
        most=MOST,
        low=marks.LOW,
    )


async def next_one(visit: Visit) -> HTTPResponse:
    """Open the next conversation of the part that was asked for."""
    return await next_of_kind(visit, visit.form.text("kind"))


async def next_of_kind(visit: Visit, kind: str) -> HTTPResponse:
    """Lead to the next conversation of a part, or back where none is left."""
    mark = KINDS.get(kind, marks.SAMPLED)
    await visit.services.cataloguing.latest()

    def find(connection: Connection) -> str | None:
        return next_of(connection, mark, within(visit.areas), _since(visit))

    found = await visit.look("sample", find)
    if found is None:
        return visit.go(PATH, told("sample_done"))
    return visit.go(f"/conversations/{found}", sample=kind if kind in KINDS else "random")


async def waits(visit: Visit) -> Mapping[str, Any]:
    """How many were picked at random and how many of them are left, for the first page."""

    def look(connection: Connection) -> Part:
        return _parts(connection, visit, [marks.SAMPLED])[0]

    part = await visit.read(look)
    return {"left": part.left, "whole": part.whole, "most": MOST, "days": DAYS}


def _parts(connection: Connection, visit: Visit, of: Sequence[str]) -> list[Part]:
    return parts(connection, of, within(visit.areas), _since(visit))


def _since(visit: Visit) -> datetime:
    return begins(today(visit.now) - timedelta(days=DAYS - 1))


ROUTES = (
    Route(PATH, show, Role.READER, "list_sample"),
    Route(f"{PATH}/next", next_one, Role.READER, "open_sample", "POST"),
)
