"""The audit: who did what and when, and whether every row is still as it was written."""

from __future__ import annotations

from datetime import date

from sanic.response import HTTPResponse

from bot.records import audit
from bot.records.audit_list import WantedActs, acts, known
from bot.review.moments import begins, ends
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PAGE = 100
_FIELDS = ("actor", "action", "target", "first", "last")


async def show(visit: Visit) -> HTTPResponse:
    """List the acts that were asked for, newest first."""
    asked = {name: visit.asked(name) for name in _FIELDS}
    first, last = _day(asked["first"]), _day(asked["last"])
    wrong = [name for name, day in (("first", first), ("last", last)) if asked[name] and not day]
    wanted = WantedActs(
        actor=asked["actor"],
        action=asked["action"],
        target=asked["target"],
        begin=begins(first) if first else None,
        end=ends(last) if last else None,
    )
    before = _number(visit.asked("before"))
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


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 2000 <= day.year < 3000 else None


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


ROUTES = (
    Route("/audit", show, Role.ADMINISTRATOR, "read_audit"),
    Route("/audit/check", check, Role.ADMINISTRATOR, "check_audit", "POST"),
)
