"""One record of a person who asked: all that is kept of it, a file of it, and erasing it."""

from __future__ import annotations

from datetime import datetime

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import proofs
from bot.records.requests_held import KINDS, Held, find, held
from bot.review.accounts.signing_steps import session_of
from bot.review.area_names import area_names
from bot.review.exporting.requests_erasing import erase
from bot.review.exporting.requests_file import FILE_KINDS, file_of
from bot.review.exporting.requests_words import request_words
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH = "/requests/<kind>/<held_id>"
PROVE = "/prove"


async def show(visit: Visit, kind: str, held_id: str) -> HTTPResponse:
    """Show all that is kept."""
    what = await visit.look(_target(kind, held_id), lambda c: _held(c, visit, kind, held_id))
    areas = await area_names(visit)
    return visit.page("requests_record.html", held=what, words=request_words(), areas=areas)


async def give(visit: Visit, kind: str, held_id: str) -> HTTPResponse:
    """Give it as a file; who wants another types their password again."""
    file_kind, session, now = visit.form.text("as"), session_of(visit), visit.now
    if file_kind not in FILE_KINDS:
        raise Problem("bad_request")
    what = await visit.read(lambda c: _held(c, visit, kind, held_id))

    def spend(connection: Connection) -> bool:
        spent = proofs.spend(connection, session)
        if spent:
            visit.note(connection, _target(kind, held_id), file=file_kind)
        return spent

    if not await visit.write(spend):
        return visit.go(PROVE, next=f"/requests/{kind}/{held_id}")
    return _file(visit, what, file_kind, now)


async def ask_erase(visit: Visit, kind: str, held_id: str) -> HTTPResponse:
    """Ask before anything is erased."""
    await visit.read(lambda c: find(c, _known(kind), held_id, visit.areas))
    words = request_words()
    return visit.page("requests_erase.html", kind=kind, held_id=held_id, words=words)


async def do_erase(visit: Visit, kind: str, held_id: str) -> HTTPResponse:
    """Erase it everywhere."""
    await visit.read(lambda c: find(c, _known(kind), held_id, visit.areas))
    await erase(visit, kind, held_id, _target(kind, held_id))
    return visit.go("/requests", done=request_words()["erased"])


def _file(visit: Visit, what: Held, file_kind: str, now: datetime) -> HTTPResponse:
    body, media = file_of(visit, what, file_kind, now)
    return visit.file(body, f"{what.kind}-{what.id[:8]}.{file_kind}", media)


def _held(connection: Connection, visit: Visit, kind: str, held_id: str) -> Held:
    return held(connection, _known(kind), held_id, visit.areas)


def _known(kind: str) -> str:
    if kind not in KINDS:
        raise Problem("not_found")
    return kind


def _target(kind: str, held_id: str) -> str:
    """What the audit calls it; what somebody made up in an address is cut to what it can be."""
    return f"{kind[:12]} {held_id[:32]}"


ROUTES = (
    Route(PATH, show, Role.ADMINISTRATOR, "show_to_person"),
    Route(f"{PATH}/file", give, Role.ADMINISTRATOR, "give_to_person", "POST", proven=True),
    Route(f"{PATH}/erase", ask_erase, Role.ADMINISTRATOR),
    Route(f"{PATH}/erase", do_erase, Role.ADMINISTRATOR, "erase", "POST", proven=True),
)
