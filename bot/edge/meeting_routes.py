"""The addresses of the paper for a meeting; none of them names anything of a conversation."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.browser import Browser, Form, browser_of, check_form, form_of
from bot.edge.chat_page import redirect
from bot.edge.meeting_fields import MOST_FIELDS
from bot.edge.meeting_files import FILES
from bot.edge.meeting_pages import MeetingPages
from bot.edge.meeting_views import MeetingViews
from bot.edge.problems import Problem
from bot.web.addresses import address_of

_PATH = "/chat/meeting"
_READ = ["GET", "HEAD"]

Doing = Callable[[MeetingPages, Form], Awaitable[HTTPResponse]]


def meeting_routes() -> Blueprint:
    """Every address at and below `/chat/meeting`."""
    routes = Blueprint("meeting")
    routes.add_route(_show, _PATH, methods=_READ, name="show")
    _add_form(routes, _PATH, "make", MeetingPages.make)
    _add_form(routes, f"{_PATH}/change", "change", MeetingPages.change)
    for address in ("change", *FILES):
        routes.add_route(_begin, f"{_PATH}/{address}", methods=_READ, name=f"begin_{address}")
    for name, file in FILES.items():
        _add_form(routes, f"{_PATH}/{name}", name, partial(MeetingPages.make, file=file))
    return routes


async def _show(request: Request) -> HTTPResponse:
    return await _pages(request).show()


async def _begin(_request: Request) -> HTTPResponse:
    """An address that only takes a form, opened by hand or from a bookmark."""
    return redirect(_PATH)


def _add_form(routes: Blueprint, path: str, name: str, do: Doing) -> None:
    async def take(request: Request) -> HTTPResponse:
        pages, form = _pages(request), form_of(request, MOST_FIELDS)
        try:
            check_form(request, pages.views.browser, form)
            return await do(pages, form)
        except Problem as problem:
            return await pages.refuse(form, problem)

    routes.add_route(take, path, methods=["POST"], name=name)


def _pages(request: Request) -> MeetingPages:
    context, browser = request.app.ctx, _browser(request)
    return MeetingPages(
        context.services,
        context.meeting_words,
        context.meeting_content,
        MeetingViews(context.pages, context.meeting_words, browser),
        browser.token,
        address_of(request),
    )


def _browser(request: Request) -> Browser:
    context = request.app.ctx
    return browser_of(request, context.services.tokens, context.settings.secure_cookies)
