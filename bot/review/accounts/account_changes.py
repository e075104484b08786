"""One account: role and areas, a new password, forgotten codes, sessions, and closing it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff, staff_codes, staff_sessions
from bot.records.staff import Account
from bot.records.staff_sessions import Open
from bot.review.accounts import passwords
from bot.review.accounts.account_forms import access_in, chosen
from bot.review.accounts.staff_words import Refused, done
from bot.review.area_names import area_names
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit


async def show(visit: Visit, account_id: str) -> HTTPResponse:
    """Show it, with what can be changed."""
    account, sessions = await visit.read(lambda connection: _of(connection, visit, account_id))
    await visit.act(account.name, lambda _connection: None)
    return await _page(visit, account, sessions)


async def change(visit: Visit, account_id: str) -> HTTPResponse:
    """Give another role and areas."""
    try:
        role, areas = access_in(visit.form, await area_names(visit))
    except Refused as refused:
        return await _again(visit, account_id, refused)

    def work(connection: Connection) -> None:
        if not staff.change(connection, account_id, role, areas):
            raise Refused("last_administrator")

    return await _do(visit, account_id, work, "changed", role=role, areas=list(areas))


async def close(visit: Visit, account_id: str) -> HTTPResponse:
    """Let nobody in by it again."""

    def work(connection: Connection) -> None:
        if visit.form.text("sure") != "yes":
            raise Refused("not_sure")
        if not staff.close(connection, account_id, visit.now):
            raise Refused("last_administrator")

    return await _do(visit, account_id, work, "closed")


async def reset_codes(visit: Visit, account_id: str) -> HTTPResponse:
    """Forget the codes of somebody who lost their phone and their recovery codes."""

    def work(connection: Connection) -> None:
        staff_codes.forget(connection, account_id)

    return await _do(visit, account_id, work, "codes_reset")


async def end_sessions(visit: Visit, account_id: str) -> HTTPResponse:
    """Sign somebody out everywhere."""

    def work(connection: Connection) -> None:
        staff_sessions.end_all(connection, account_id)

    return await _do(visit, account_id, work, "sessions_ended")


async def new_password(visit: Visit, account_id: str) -> HTTPResponse:
    """Make a password for somebody who forgot theirs, shown on this page, once."""
    password = passwords.generated()
    password_hash = await asyncio.to_thread(passwords.hash_password, password)

    def work(connection: Connection) -> None:
        staff.set_password(connection, account_id, password_hash, must_change=True)

    try:
        account = await _act(visit, account_id, work)
    except Refused as refused:
        return await _again(visit, account_id, refused)
    return _shown_once(visit, account, password)


def _shown_once(visit: Visit, account: Account, password: str) -> HTTPResponse:
    back = f"/accounts/{account.id}"
    return visit.page("password_once.html", name=account.name, password=password, back=back)


async def _do(
    visit: Visit, account_id: str, work: Callable[[Connection], None], code: str, **detail: Any
) -> HTTPResponse:
    try:
        await _act(visit, account_id, work, **detail)
    except Refused as refused:
        return await _again(visit, account_id, refused)
    return visit.go(f"/accounts/{account_id}", done=done(code))


async def _act(
    visit: Visit, account_id: str, work: Callable[[Connection], None], **detail: Any
) -> Account:
    """Change the account of somebody else, with its row in the audit."""
    if account_id == visit.staff.id:
        raise Refused("yourself")
    account = await visit.read(lambda connection: staff.open_one(connection, account_id))

    def changed(connection: Connection) -> None:
        staff.open_one(connection, account_id)
        work(connection)

    await visit.act(account.name, changed, **detail)
    return account


async def _again(visit: Visit, account_id: str, refused: Refused) -> HTTPResponse:
    account, sessions = await visit.read(lambda connection: _of(connection, visit, account_id))
    return await _page(visit, account, sessions, refused)


async def _page(
    visit: Visit, account: Account, sessions: list[Open], refused: Refused | None = None
) -> HTTPResponse:
    values = {
        "account": account,
        "sessions": sessions,
        "names": await area_names(visit),
        "roles": [role.title for role in Role],
        "chosen": chosen(visit.form) if visit.form.text("role") else account,
        "own": account.id == visit.staff.id,
        "refused": refused,
    }
    return visit.page("account.html", status=422 if refused else 200, **values)


def _of(connection: Connection, visit: Visit, account_id: str) -> tuple[Account, list[Open]]:
    account = staff.one(connection, account_id)
    return account, staff_sessions.open_of(connection, account_id, visit.now)


def _post(name: str, do: Any, act: str) -> Route:
    return Route(f"/accounts/<account_id:str>/{name}", do, Role.ADMINISTRATOR, act, "POST")


ROUTES = (
    Route("/accounts/<account_id:str>", show, Role.ADMINISTRATOR, act="read_account"),
    _post("change", change, "change_account"),
    _post("close", close, "close_account"),
    _post("password", new_password, "make_password"),
    _post("codes", reset_codes, "forget_codes"),
    _post("sessions", end_sessions, "end_sessions"),
)
