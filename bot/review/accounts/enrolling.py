"""Setting up one-time codes: a picture for the phone, a code to confirm, then recovery codes.

The recovery codes are on the page that answers the form, once: nothing keeps them.
"""

from __future__ import annotations

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff_codes, staff_sessions
from bot.records.staff_sessions import ENROLLING, FULL
from bot.review.accounts import recovery_codes
from bot.review.accounts.one_time_codes import in_groups, picture, step_of
from bot.review.accounts.signing_steps import go_on, kept, note, session_of, signed_in_anew, wanted
from bot.review.accounts.staff_words import Refused
from bot.review.accounts.throttle import count_try
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

SET_UP = "set_up_codes"
NEW_RECOVERY = "make_recovery_codes"


async def ask(visit: Visit) -> HTTPResponse:
    """Show the picture, at the first sign-in or, later, for another phone."""
    return _asking(visit)


async def confirm(visit: Visit) -> HTTPResponse:
    """Keep the secret once a code of it was typed."""
    await count_try(visit, visit.staff.name)
    secret = visit.services.code_box.made_for(visit.token)
    step = step_of(secret, visit.form.text("code"), visit.now)
    if step is None:
        return _asking(visit, Refused("wrong_code"))
    return await _with_recovery_codes(visit, visit.services.code_box.seal(secret), step)


async def ask_again(visit: Visit) -> HTTPResponse:
    """Show the picture to somebody who is signed in."""
    return _asking(visit)


async def confirm_again(visit: Visit) -> HTTPResponse:
    """Put the codes of another phone in the place of those before."""
    return await confirm(visit)


async def recovery_again(visit: Visit) -> HTTPResponse:
    """Make ten new recovery codes; the ones before open nothing any more."""
    codes = recovery_codes.new_codes()

    def keep(connection: Connection) -> None:
        hashes = [recovery_codes.hash_code(visit.staff.id, code) for code in codes]
        staff_codes.keep_recovery(connection, visit.staff.id, hashes)

    await visit.act(visit.staff.name, keep)
    return visit.page("recovery_codes.html", codes=codes, next="/account")


async def _with_recovery_codes(visit: Visit, sealed: bytes, step: int) -> HTTPResponse:
    codes, session = recovery_codes.new_codes(), session_of(visit)

    def keep(connection: Connection) -> str:
        staff_codes.set_up(connection, visit.staff.id, sealed, step)
        hashes = [recovery_codes.hash_code(visit.staff.id, code) for code in codes]
        staff_codes.keep_recovery(connection, visit.staff.id, hashes)
        staff_sessions.end_all(connection, visit.staff.id, but=session)
        note(connection, visit, visit.staff.name, SET_UP)
        if session.step == FULL:
            return staff_sessions.step_on(connection, session, FULL, visit.now)
        return go_on(connection, visit, FULL)

    token = await visit.write(keep)
    page = signed_in_anew(visit, token).page("recovery_codes.html", codes=codes, next=wanted(visit))
    return kept(visit, page, token)


def _asking(visit: Visit, refused: Refused | None = None) -> HTTPResponse:
    secret = visit.services.code_box.made_for(visit.token)
    values = {
        "refused": refused,
        "next": wanted(visit),
        "picture": picture(secret, visit.staff.name, visit.services.council.short_name),
        "secret": in_groups(secret),
    }
    return visit.page("enrolling.html", status=422 if refused else 200, **values)


ROUTES = (
    Route("/sign-in/set-up", ask, None, step=ENROLLING),
    Route("/sign-in/set-up", confirm, None, act=SET_UP, method="POST", step=ENROLLING),
    Route("/account/codes", ask_again, Role.READER, proven=True),
    Route("/account/codes", confirm_again, Role.READER, act=SET_UP, method="POST", proven=True),
    Route(
        "/account/recovery",
        recovery_again,
        Role.READER,
        act=NEW_RECOVERY,
        method="POST",
        proven=True,
    ),
)
