"""Signing in by name and password, and signing out.

A name that nobody has takes the same work as one with a wrong password: one hash, one row of audit.
"""

from __future__ import annotations

import asyncio

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff, staff_sessions
from bot.records.staff import Account
from bot.records.staff_sessions import FULL, Session
from bot.review.accounts import passwords
from bot.review.accounts.signing_steps import SIGNED_IN, note, onward, step_after, wanted
from bot.review.accounts.staff_names import name_of
from bot.review.accounts.staff_words import Refused, done
from bot.review.accounts.throttle import count_try
from bot.review.cookies import keep
from bot.review.routes import Route
from bot.review.visit import Visit

NOBODY = "a name that nobody has"
FAILED = "refuse_sign_in"


async def ask(visit: Visit) -> HTTPResponse:
    """Ask for name and password; whoever is signed in already is led on."""
    if visit.session is not None and visit.session.step == FULL:
        return visit.go(wanted(visit))
    return _asking(visit)


async def check(visit: Visit) -> HTTPResponse:
    """Open a session for the right password, at the step that comes next."""
    name, typed = name_of(visit.form.text("name")), visit.form.raw("password")
    await count_try(visit, name)
    account = await visit.read(lambda connection: staff.named(connection, name))
    known = account.password_hash if account else None
    right = await asyncio.to_thread(passwords.is_right, known, typed)
    if account is None or not right:
        await visit.write(lambda connection: _refuse(connection, visit, account))
        return _asking(visit, Refused("wrong_password"))
    newer = await asyncio.to_thread(_newer_hash, account, typed)
    step = step_after(account, visit.services.settings.staff_codes)
    token = await visit.write(lambda connection: _begin(connection, visit, account, newer, step))
    return onward(visit, step, token)


async def leave(visit: Visit) -> HTTPResponse:
    """End the session."""

    def end(connection: Connection, session: Session) -> None:
        staff_sessions.end(connection, session.token_hash)
        note(connection, visit, session.staff.name, visit.route.act)

    if visit.session is not None:
        session = visit.session
        await visit.write(lambda connection: end(connection, session))
    return visit.go("/sign-in", done=done("signed_out"))


def _asking(visit: Visit, refused: Refused | None = None) -> HTTPResponse:
    values = {"refused": refused, "next": wanted(visit), "name": visit.form.text("name")[:64]}
    page = visit.page("sign_in.html", status=422 if refused else 200, **values)
    return keep(page, visit.token, visit.services.settings.secure_cookies)


def _refuse(connection: Connection, visit: Visit, account: Account | None) -> None:
    """A name that nobody has is not written down: it may be a password in the wrong place."""
    note(connection, visit, account.name if account else NOBODY, FAILED)


def _newer_hash(account: Account, typed: str) -> str | None:
    if not passwords.needs_new_hash(account.password_hash):
        return None
    return passwords.hash_password(typed)


def _begin(
    connection: Connection, visit: Visit, account: Account, newer: str | None, step: str
) -> str:
    if visit.session is not None:
        staff_sessions.end(connection, visit.session.token_hash)
    if newer is not None:
        staff.hash_anew(connection, account, newer)
    if step == FULL:
        note(connection, visit, account.name, SIGNED_IN)
    return staff_sessions.begin(connection, account.id, step, visit.now)


ROUTES = (
    Route("/sign-in", ask, None),
    Route("/sign-in", check, None, act=SIGNED_IN, method="POST"),
    Route("/sign-out", leave, None, act="sign_out", method="POST"),
)
