"""The one way in: a session, a form of ours, a role that is enough. Nothing else reaches a page."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

from sanic.request import Request
from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import staff_sessions
from bot.records.staff_sessions import FULL, Session
from bot.review.accounts.arriving import arrives_from_elsewhere, arriving
from bot.review.accounts.signed_out import signed_out
from bot.review.cookies import token_of
from bot.review.forms import Form, check_form, form_of
from bot.review.local_paths import FIRST_PAGE, page_behind
from bot.review.problems import Problem
from bot.review.roles import role_of
from bot.review.routes import Route
from bot.review.visit import Visit

SIGN_IN, PROVE = "/sign-in", "/prove"
PROVEN_FOR = timedelta(minutes=5)
_NOTED_EVERY = timedelta(minutes=1)

Handler = Callable[..., Coroutine[Any, Any, HTTPResponse]]


def guarded(route: Route) -> Handler:
    """A handler for Sanic that lets through only who may use this route."""

    async def handle(request: Request, **gaps: Any) -> HTTPResponse:
        if arrives_from_elsewhere(request):
            return arriving(request)
        if any("\x00" in str(gap) for gap in gaps.values()):
            raise Problem("not_found")
        visit = await _visit(request, route)
        if route.method == "POST":
            check_form(request, visit.token, visit.form)
        elsewhere = _sent_elsewhere(visit)
        if elsewhere is not None:
            return elsewhere
        await _note_that_at_work(visit)
        return await route.do(visit, **gaps)

    return handle


def _sent_elsewhere(visit: Visit) -> HTTPResponse | None:
    """What this person must do first; None where they may go on, a `Problem` where never."""
    route, session = visit.route, visit.session
    if route.needs is None:
        if route.step and (session is None or session.step != route.step):
            return visit.go(SIGN_IN)
        return None
    if session is None or session.step != FULL:
        if visit.form.written():
            return signed_out(visit)
        return visit.go(SIGN_IN, next=_to_come_back_to(visit))
    if role_of(session.staff.role) < route.needs:
        raise Problem("not_allowed")
    if route.proven and visit.now - session.proved_at > PROVEN_FOR:
        return visit.go(PROVE, next=_to_come_back_to(visit))
    return None


def _to_come_back_to(visit: Visit) -> str:
    page = page_behind(visit.request)
    return "" if page == FIRST_PAGE else page


async def _note_that_at_work(visit: Visit) -> None:
    """Keep the session from ending; where that cannot be written, the page itself may still be."""
    session, now = visit.session, visit.now
    if session is None or session.step != FULL or now - session.last_at < _NOTED_EVERY:
        return
    at_work: Session = session

    def touch(connection: Connection) -> None:
        staff_sessions.touch(connection, at_work, now)

    with suppress(Problem):
        await visit.write(touch)


async def _visit(request: Request, route: Route) -> Visit:
    context = request.app.ctx
    token = token_of(request, context.services.settings.secure_cookies)
    form = form_of(request) if route.method == "POST" else Form({})
    visit = Visit(request, route, context.services, context.pages, token, None, form)
    request.ctx.visit = visit  # so that a form is given back though the records are away
    session = await _session(visit, token)
    signed_in = replace(visit, session=session)
    request.ctx.visit = signed_in
    return signed_in


async def _session(visit: Visit, token: str) -> Session | None:
    now = visit.now

    def find(connection: Connection) -> Session | None:
        return staff_sessions.find(connection, token, now)

    return await visit.read(find)
