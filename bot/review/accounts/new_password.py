"""Choosing a password: instead of one that somebody else made, or at any time later."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff, staff_sessions
from bot.records.staff import Account
from bot.records.staff_sessions import CHANGING, FULL
from bot.review.accounts import passwords
from bot.review.accounts.guessed_first import words_guessed_first
from bot.review.accounts.password_rules import why_refused
from bot.review.accounts.signing_steps import (
    go_on,
    kept,
    note,
    onward,
    session_of,
    step_after,
    wanted,
)
from bot.review.accounts.staff_words import Refused, done
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

CHANGED = "change_own_password"


async def ask(visit: Visit) -> HTTPResponse:
    """Ask for a password of their own, on the way in."""
    return _asking(visit)


async def change(visit: Visit) -> HTTPResponse:
    """Put it in place, and go on to the next step of signing in."""
    try:
        account, password_hash = await _chosen(visit)
    except Refused as refused:
        return _asking(visit, refused)
    own = replace(account, must_change=False)
    step = step_after(own, visit.services.settings.staff_codes)

    def put(connection: Connection) -> str:
        _put(connection, visit, password_hash)
        return go_on(connection, visit, step)

    return onward(visit, step, await visit.write(put))


async def ask_again(visit: Visit) -> HTTPResponse:
    """Ask somebody who is signed in."""
    return _asking(visit)


async def change_again(visit: Visit) -> HTTPResponse:
    """Put it in place, and end every other session."""
    try:
        _, password_hash = await _chosen(visit)
    except Refused as refused:
        return _asking(visit, refused)

    def put(connection: Connection) -> str:
        _put(connection, visit, password_hash)
        return staff_sessions.step_on(connection, session_of(visit), FULL, visit.now)

    token = await visit.write(put)
    return kept(visit, visit.go("/account", done=done("password")), token)


async def _chosen(visit: Visit) -> tuple[Account, str]:
    """The account and the hash of the new password; `Refused` where it will not do."""
    password = visit.form.raw("password")
    if password != visit.form.raw("password_again"):
        raise Refused("not_the_same")
    own = words_guessed_first(visit.services.council, visit.staff.name)
    why = await asyncio.to_thread(why_refused, password, own)
    if why is not None:
        raise Refused(why)
    account = await visit.read(lambda connection: staff.open_one(connection, visit.staff.id))
    if await asyncio.to_thread(passwords.is_right, account.password_hash, password):
        raise Refused("same_as_before")
    return account, await asyncio.to_thread(passwords.hash_password, password)


def _put(connection: Connection, visit: Visit, password_hash: str) -> None:
    here = session_of(visit)
    staff.set_password(connection, visit.staff.id, password_hash, must_change=False, but=here)
    note(connection, visit, visit.staff.name, CHANGED)


def _asking(visit: Visit, refused: Refused | None = None) -> HTTPResponse:
    status = 422 if refused else 200
    return visit.page("new_password.html", status=status, refused=refused, next=wanted(visit))


ROUTES = (
    Route("/sign-in/password", ask, None, step=CHANGING),
    Route("/sign-in/password", change, None, act=CHANGED, method="POST", step=CHANGING),
    Route("/account/password", ask_again, Role.READER, proven=True),
    Route("/account/password", change_again, Role.READER, act=CHANGED, method="POST", proven=True),
)
