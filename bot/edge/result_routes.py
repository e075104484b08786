"""The addresses of results: each takes a code, shows or does one thing, and tells nobody else."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import unquote

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.answers import as_html
from bot.edge.browser import browser_of, check_form, form_of
from bot.edge.problems import Problem
from bot.edge.result_pages import DELETED, TYPES, ResultPages
from bot.web.addresses import address_of

_READ = ["GET", "HEAD"]

Doing = Callable[[ResultPages], Awaitable[HTTPResponse]]


def result_routes() -> Blueprint:
    """Every address below `/results`."""
    routes = Blueprint("results")
    routes.add_route(_deleted, DELETED, methods=_READ, name="deleted")
    routes.add_route(_show, "/results/<typed>", methods=_READ, name="show")
    routes.add_route(_ask_delete, "/results/<typed>/delete", methods=_READ, name="ask_delete")
    _add_form(routes, "delete", ResultPages.delete, ResultPages.refuse_delete)
    _add_form(routes, "show", ResultPages.show_early, ResultPages.refuse_show)
    return routes


async def _deleted(request: Request) -> HTTPResponse:
    return as_html(request.app.ctx.pages.text("result_deleted.html"))


async def _show(request: Request, typed: str) -> HTTPResponse:
    """A code that ends like a file asks for the file."""
    code, _, ending = unquote(typed).rpartition(".")
    if ending in TYPES:
        return await _pages(request, code).file(ending)
    return await _pages(request, typed).show()


async def _ask_delete(request: Request, typed: str) -> HTTPResponse:
    return await _pages(request, typed).ask_delete()


def _add_form(routes: Blueprint, name: str, do: Doing, refuse: Doing) -> None:
    async def take(request: Request, typed: str) -> HTTPResponse:
        pages = _pages(request, typed)
        try:
            check_form(request, pages.browser, form_of(request))
        except Problem:
            return await refuse(pages)
        return await do(pages)

    routes.add_route(take, f"/results/<typed>/{name}", methods=["POST"], name=f"do_{name}")


def _pages(request: Request, typed: str) -> ResultPages:
    context = request.app.ctx
    browser = browser_of(request, context.services.tokens, context.settings.secure_cookies)
    return ResultPages(
        context.services,
        context.pages,
        context.wording,
        browser,
        address_of(request),
        unquote(typed),
    )
