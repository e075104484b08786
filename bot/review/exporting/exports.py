"""Exports: choosing one, being asked for the password again, and fetching the file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import proofs
from bot.review.accounts.signing_steps import session_of
from bot.review.cards.card_names import Names, names_for
from bot.review.exporting.export_choice import FORMATS, Choice, ChoiceError, choice_of
from bot.review.exporting.export_files import Exports, how_many
from bot.review.exporting.sending_file import sent_in_parts
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH, CHECK, PROVE = "/exports", "/exports/check", "/prove"
_FIELDS = ("what", "first", "last", "area", "words")


async def choose(visit: Visit) -> HTTPResponse:
    """Ask what the file should have."""
    names = await names_for(visit)
    return _form(visit, names, {name: visit.asked(name) for name in _FIELDS})


async def check(visit: Visit) -> HTTPResponse:
    """Say how much the file will hold, before it is fetched."""
    names, asked = await names_for(visit), {name: visit.asked(name) for name in _FIELDS}
    try:
        choice = choice_of(asked, names.areas, visit.areas, visit.now)
    except ChoiceError as error:
        return _form(visit, names, asked, str(error))
    chosen = choice.chosen(visit.areas, visit.now)
    rows = await visit.read(lambda c: how_many(c, choice, chosen))
    area = names.area(choice.area)
    return visit.page("exports_check.html", choice=choice, rows=rows, area=area)


async def fetch(visit: Visit) -> HTTPResponse:
    """Give the file; who wants another types their password again."""
    names = await names_for(visit)
    asked = {name: visit.form.text(name) for name in _FIELDS}
    try:
        choice = choice_of(asked, names.areas, visit.areas, visit.now)
    except ChoiceError as error:
        return _form(visit, names, asked, str(error))
    now, services = visit.now, visit.services
    if not await _noted(visit, choice, now):
        return visit.go(PROVE, next=visit.pages.address(CHECK, choice.query()))
    records, smallest = services.store.records, services.settings.smallest_group
    exports = Exports(records, services.council, names, smallest)
    file = exports.file(choice, visit.areas, now)
    return sent_in_parts(visit, file.name, file.kind, file.parts)


async def _noted(visit: Visit, choice: Choice, now: datetime) -> bool:
    """Spend the password that was typed again, and write down what leaves the service."""
    chosen, session = choice.chosen(visit.areas, now), session_of(visit)
    rows = await visit.read(lambda c: how_many(c, choice, chosen))

    def spend(connection: Connection) -> bool:
        spent = proofs.spend(connection, session)
        if spent:
            visit.note(connection, choice.what, **choice.noted(), rows=rows)
        return spent

    return await visit.write(spend)


def _form(visit: Visit, names: Names, asked: Mapping[str, str], problem: str = "") -> HTTPResponse:
    kinds = [f"{what} {kind}" for what, formats in FORMATS.items() for kind in formats]
    values: dict[str, Any] = {
        "kinds": kinds,
        "areas": names.areas,
        "asked": asked,
        "problem": problem,
    }
    return visit.page("exports.html", status=400 if problem else 200, **values)


ROUTES = (
    Route(PATH, choose, Role.EDITOR),
    Route(CHECK, check, Role.EDITOR, proven=True),
    Route(f"{PATH}/file", fetch, Role.EDITOR, "export", "POST", proven=True),
)
