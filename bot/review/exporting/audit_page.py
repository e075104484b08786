"""The audit: who did what and when, and whether every row is still as it was written."""

from __future__ import annotations

from sanic.response import HTTPResponse

from bot.records import audit
from bot.records.audit_list import WantedActs, acts, known
from bot.review.asked import day_in, number_in
from bot.review.moments import begins, ends
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PAGE = 100
_FIELDS = ("actor", "action", "target", "first", "last")


async def show(visit: Visit) -> HTTPResponse:
    """List the acts that were asked for, newest first."""
    asked = {name: visit.asked(name) for name in _FIELDS}
    first, last = day_in(asked["first"]), day_in(asked["last"])
    wrong = [name for name, day in (("first", first), ("last", last)) if asked[name] and not day]
    wanted = WantedActs(
        actor=asked["actor"],
        action=asked["action"],
        target=asked["target"],
        begin=begins(first) if first else None,
        end=ends(last) if last else None,
    )
    before = number_in(visit.asked("before"))
    used = sorted(name for name, value in asked.items() if value)
    found = await visit.look("audit", lambda c: acts(c, wanted, PAGE + 1, before), filters=used)
    names = await visit.read(known)
    shown, older = found[:PAGE], ""
    if len(found) > PAGE:
        older = visit.pages.address("/audit", {**asked, "before": str(shown[-1].number)})
    status = 400 if wrong else 200
    values = {"acts": shown, "older": older, "later": before is not None}
    return visit.page("audit.html", status=status, asked=asked, names=names, wrong=wrong, **values)


async def check(visit: Visit) -> HTTPResponse:
    """Look at every row of the chain, and say what was found."""
    checked = await visit.look("audit", audit.check)
    return visit.page("audit_check.html", checked=checked)


ROUTES = (
    Route("/audit", show, Role.ADMINISTRATOR, "read_audit"),
    Route("/audit/check", check, Role.ADMINISTRATOR, "check_audit", "POST"),
)
