"""Somebody's own account: what they may do, their codes, and where they are signed in."""

from __future__ import annotations

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff, staff_codes, staff_sessions
from bot.review.accounts.signing_steps import session_of
from bot.review.accounts.staff_words import done
from bot.review.area_names import area_names
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit


async def show(visit: Visit) -> HTTPResponse:
    """Show it, with what can be changed."""
    account, left, sessions = await visit.read(lambda connection: _of(connection, visit))
    names = await area_names(visit)
    return visit.page(
        "own_account.html",
        account=account,
        left=left,
        sessions=sessions,
        names=names,
        here=session_of(visit).token_hash,
    )


async def end_others(visit: Visit) -> HTTPResponse:
    """Sign out everywhere but here."""

    def end(connection: Connection) -> None:
        staff_sessions.end_all(connection, visit.staff.id, but=session_of(visit))

    await visit.act(visit.staff.name, end)
    return visit.go("/account", done=done("others_ended"))


def _of(
    connection: Connection, visit: Visit
) -> tuple[staff.Account, int, list[staff_sessions.Open]]:
    who = visit.staff.id
    left = staff_codes.recovery_left(connection, who)
    return staff.one(connection, who), left, staff_sessions.open_of(connection, who, visit.now)


ROUTES = (
    Route("/account", show, Role.READER),
    Route("/account/sessions", end_others, Role.READER, act="end_own_sessions", method="POST"),
)
