"""Which step of signing in comes next, and how the browser gets there, under a new token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import audit, staff_sessions
from bot.records.staff import Account
from bot.records.staff_sessions import CHANGING, ENROLLING, FULL, PASSWORD
from bot.review.cookies import keep
from bot.review.local_paths import FIRST_PAGE, local_path
from bot.review.problems import Problem
from bot.review.visit import Visit

REQUIRED = "required"
SIGNED_IN = "sign_in"
PAGES: Mapping[str, str] = {
    CHANGING: "/sign-in/password",
    PASSWORD: "/sign-in/code",
    ENROLLING: "/sign-in/set-up",
}
"""The page of each step that is not the last."""


def step_after(account: Account, codes: str) -> str:
    """What is still to do after a right password; `codes`: whether they are required."""
    if account.must_change:
        return CHANGING
    if account.has_codes:
        return PASSWORD
    return ENROLLING if codes == REQUIRED else FULL


def go_on(connection: Connection, visit: Visit, step: str) -> str:
    """Take this session to a step, noting in the audit that somebody is signed in."""
    token = staff_sessions.step_on(connection, session_of(visit), step, visit.now)
    if step == FULL:
        note(connection, visit, visit.staff.name, SIGNED_IN)
    return token


def note(connection: Connection, visit: Visit, name: str, action: str, target: str = "") -> None:
    """Write down what somebody did who may not be signed in yet; `target` "": of themselves."""
    audit.append(
        connection, actor=name, action=action, target=target or name, detail={}, now=visit.now
    )


def session_of(visit: Visit) -> staff_sessions.Session:
    """The session of somebody who is at least half-way in, as the guard has seen to."""
    if visit.session is None:
        raise Problem("not_allowed")
    return visit.session


def wanted(visit: Visit) -> str:
    """The page somebody was on the way to when they had to sign in."""
    return local_path(visit.form.text("next") or visit.asked("next"))


def onward(visit: Visit, step: str, token: str) -> HTTPResponse:
    """Send the browser to the page of its step, and in the end to the one that was wanted."""
    to = wanted(visit)
    if step == FULL:
        return kept(visit, visit.go(to), token)
    return kept(visit, visit.go(PAGES[step], next="" if to == FIRST_PAGE else to), token)


def kept(visit: Visit, response: HTTPResponse, token: str) -> HTTPResponse:
    """Give the browser its new token with the answer."""
    return keep(response, token, visit.services.settings.secure_cookies)


def signed_in_anew(visit: Visit, token: str) -> Visit:
    """The same visit under its new token, for a page that is shown at once and has forms."""
    return replace(visit, token=token, session=replace(session_of(visit), step=FULL))
