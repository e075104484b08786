"""Typing the password again, before what must not be done at somebody else's unlocked screen."""

from __future__ import annotations

import asyncio

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff, staff_sessions
from bot.records.staff_sessions import FULL
from bot.review.accounts import passwords
from bot.review.accounts.signing_steps import kept, note, session_of, wanted
from bot.review.accounts.staff_words import Refused
from bot.review.accounts.throttle import count_try
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PROVED = "type_password_again"
FAILED = "refuse_password_again"


async def ask(visit: Visit) -> HTTPResponse:
    """Ask for it, and say why."""
    return _asking(visit)


async def check(visit: Visit) -> HTTPResponse:
    """Lead on to the page that was wanted."""
    await count_try(visit, visit.staff.name)
    account = await visit.read(lambda connection: staff.open_one(connection, visit.staff.id))
    typed = visit.form.raw("password")
    right = await asyncio.to_thread(passwords.is_right, account.password_hash, typed)

    def prove(connection: Connection) -> str | None:
        note(connection, visit, account.name, PROVED if right else FAILED)
        if not right:
            return None
        staff_sessions.prove(connection, session_of(visit), visit.now)
        return staff_sessions.step_on(connection, session_of(visit), FULL, visit.now)

    token = await visit.write(prove)
    if token is None:
        return _asking(visit, Refused("wrong_proof"))
    return kept(visit, visit.go(wanted(visit)), token)


def _asking(visit: Visit, refused: Refused | None = None) -> HTTPResponse:
    status = 422 if refused else 200
    return visit.page("prove.html", status=status, refused=refused, next=wanted(visit))


ROUTES = (
    Route("/prove", ask, Role.READER),
    Route("/prove", check, Role.READER, act=PROVED, method="POST"),
)
