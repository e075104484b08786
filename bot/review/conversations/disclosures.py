"""The queue of disclosures: that somebody said something of harm, never what they said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import disclosures as records
from bot.records.disclosures import Disclosure
from bot.review.conversations.conversations_told import told
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH = "/disclosures"
_MOST, _LATELY = 200, 20


async def show(visit: Visit) -> HTTPResponse:
    """Those that nobody acknowledged, the oldest first, and the last that somebody did."""

    def look(connection: Connection) -> tuple[list[Disclosure], list[Disclosure], int]:
        return (
            records.waiting(connection, visit.areas, _MOST),
            records.acknowledged(connection, visit.areas, _LATELY),
            records.how_many_wait(connection, visit.areas),
        )

    waiting, lately, count = await visit.look("disclosures", look)
    names = await visit.services.store.run(lambda: visit.services.names.now)
    return visit.page("disclosures.html", waiting=waiting, lately=lately, count=count, names=names)


async def waits(visit: Visit) -> Mapping[str, Any]:
    """How many wait, for the first page."""

    def look(connection: Connection) -> int:
        return records.how_many_wait(connection, visit.areas)

    return {"disclosures": await visit.read(look)}


async def acknowledge(visit: Visit, disclosure_id: str) -> HTTPResponse:
    """Note that one has seen it, so that it waits for nobody else."""

    def work(connection: Connection) -> bool:
        by = visit.staff.name
        return records.acknowledge(connection, disclosure_id, visit.areas, by=by, now=visit.now)

    first = await visit.act(disclosure_id, work)
    return visit.go(PATH, told("acknowledged" if first else "acknowledged_before"))


ROUTES = (
    Route(PATH, show, Role.READER, "list_disclosures"),
    Route(
        f"{PATH}/<disclosure_id>/acknowledge",
        acknowledge,
        Role.REVIEWER,
        "acknowledge_disclosure",
        "POST",
    ),
)
