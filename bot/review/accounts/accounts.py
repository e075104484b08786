"""The accounts of staff: the list of them, and adding one."""

from __future__ import annotations

import asyncio

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff
from bot.review.accounts import passwords
from bot.review.accounts.account_forms import access_in, chosen
from bot.review.accounts.staff_names import is_name, name_of
from bot.review.accounts.staff_words import Refused
from bot.review.area_names import area_names
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit


async def show(visit: Visit) -> HTTPResponse:
    """List everybody who has or had an account."""
    accounts = await visit.act("accounts", staff.everyone)
    return visit.page("accounts.html", accounts=accounts, names=await area_names(visit))


async def ask(visit: Visit) -> HTTPResponse:
    """Ask for the name, role and areas of a new one."""
    return await _asking(visit)


async def add(visit: Visit) -> HTTPResponse:
    """Make it, with a password that is shown on this page, once."""
    name, password = name_of(visit.form.text("name")), passwords.generated()
    try:
        if not is_name(name):
            raise Refused("not_a_name")
        role, areas = access_in(visit.form, await area_names(visit))
        password_hash = await asyncio.to_thread(passwords.hash_password, password)

        def make(connection: Connection) -> str:
            made = staff.add(
                connection,
                name=name,
                role=role,
                areas=areas,
                password_hash=password_hash,
                must_change=True,
                now=visit.now,
            )
            if made is None:
                raise Refused("name_taken")
            return made

        made = await visit.act(name, make, role=role, areas=list(areas))
    except Refused as refused:
        return await _asking(visit, refused)
    back = f"/accounts/{made}"
    return visit.page("password_once.html", name=name, password=password, back=back)


async def _asking(visit: Visit, refused: Refused | None = None) -> HTTPResponse:
    values = {
        "refused": refused,
        "names": await area_names(visit),
        "name": visit.form.text("name")[:64],
        "chosen": chosen(visit.form),
        "roles": [role.title for role in Role],
    }
    return visit.page("account_new.html", status=422 if refused else 200, **values)


ROUTES = (
    Route("/accounts", show, Role.ADMINISTRATOR, act="list_accounts"),
    Route("/accounts/new", ask, Role.ADMINISTRATOR),
    Route("/accounts/new", add, Role.ADMINISTRATOR, act="add_account", method="POST"),
)
