"""A person asks what is kept of them: finding it by what they remember.

What they remember comes in the body of a form and goes into no address, no log and no audit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.codes import hash_code, normalise_code
from bot.records import codes
from bot.records.codes import Target
from bot.records.requests_held import KINDS, find
from bot.records.requests_search import MOST, Found, search
from bot.review.area_names import area_names
from bot.review.exporting.requests_form import FIELDS, Remembered, remembered
from bot.review.exporting.requests_words import request_words
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit
from bot.web.secrets import site_salt

PATH = "/requests"
_NOTHING = Remembered(dict.fromkeys(FIELDS, ""))


async def ask(visit: Visit) -> HTTPResponse:
    """Ask what the person remembers."""
    return await _form(visit, _NOTHING)


async def look_for(visit: Visit) -> HTTPResponse:
    """Show what fits; a code leads straight to what it opens."""
    known = remembered(visit.form)
    if known.wrong:
        return await _form(visit, known)
    if known.typed["code"]:
        return await _by_code(visit, known)
    asked = known.asked(visit.areas)
    found = await visit.look("a request", lambda c: search(c, asked), by=known.used)
    return await _form(visit, known, found)


async def _by_code(visit: Visit, known: Remembered) -> HTTPResponse:
    target = await _target_of(visit, known.typed["code"])

    def seen(connection: Connection) -> bool:
        if target is None or target.kind not in KINDS:
            return False
        try:
            find(connection, target.kind, target.id, visit.areas)
        except LookupError:
            return False
        return True

    if await visit.act("a request", seen, by=["code"]) and target is not None:
        return visit.go(f"{PATH}/{target.kind}/{target.id}")
    shared = target is not None and target.kind not in KINDS
    return await _form(visit, known, [], shared=shared)


async def _target_of(visit: Visit, typed: str) -> Target | None:
    salt = site_salt(visit.services.settings)
    code_hash = await asyncio.to_thread(hash_code, normalise_code(typed), salt)
    return await visit.read(lambda c: codes.target_of(c, code_hash))


async def _form(
    visit: Visit, known: Remembered, found: Sequence[Found] | None = None, shared: bool = False
) -> HTTPResponse:
    status = 400 if known is not _NOTHING and known.wrong else 200
    return visit.page(
        "requests.html",
        status=status,
        typed=known.typed,
        wrong=known.wrong if status == 400 else [],
        found=found,
        shared=shared,
        most=MOST,
        areas=await area_names(visit),
        words=request_words(),
    )


ROUTES = (
    Route(PATH, ask, Role.ADMINISTRATOR),
    Route(PATH, look_for, Role.ADMINISTRATOR, "search_for_person", "POST"),
)
