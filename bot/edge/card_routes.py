"""The addresses of comment cards and of what came of them; no code ever stands in one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.browser import Browser, Form, browser_of, check_form, form_of
from bot.edge.card_code_pages import WITHDRAWN, CardCodePages
from bot.edge.card_pages import CardPages
from bot.edge.problems import Problem
from bot.edge.replies_pages import RepliesPages
from bot.web.addresses import address_of

_READ = ["GET", "HEAD"]

CardDoing = Callable[[CardPages, Form], Awaitable[HTTPResponse]]
CodeDoing = Callable[[CardCodePages, Form], Awaitable[HTTPResponse]]


def card_routes() -> Blueprint:
    """Every address below `/card`, and `/replies`."""
    routes = Blueprint("cards")
    for path, page in (
        ("/card", _card),
        ("/card/code", _code),
        (WITHDRAWN, _withdrawn),
        ("/replies", _replies),
    ):
        routes.add_route(page, path, methods=_READ)
    _add_card_form(routes, "/card", "look", CardPages.look)
    _add_card_form(routes, "/card/change", "change", CardPages.change)
    _add_card_form(routes, "/card/send", "send", CardPages.send)
    _add_code_form(routes, "/card/code", "see", CardCodePages.show)
    _add_code_form(routes, "/card/code/add", "add", CardCodePages.add)
    _add_code_form(routes, "/card/code/sharing", "share", CardCodePages.share)
    _add_code_form(routes, "/card/code/withdraw", "ask_withdraw", CardCodePages.ask_withdraw)
    _add_code_form(routes, "/card/code/withdraw/yes", "withdraw", CardCodePages.withdraw)
    return routes


async def _card(request: Request) -> HTTPResponse:
    return await _cards(request).show()


async def _code(request: Request) -> HTTPResponse:
    return _codes(request).ask()


async def _withdrawn(request: Request) -> HTTPResponse:
    return _codes(request).withdrawn()


async def _replies(request: Request) -> HTTPResponse:
    context = request.app.ctx
    easy = request.args.get("reading") == "easy"
    pages = RepliesPages(context.services, context.pages, context.card_words, context.settings)
    return await pages.show(easy=easy)


def _add_card_form(routes: Blueprint, path: str, name: str, do: CardDoing) -> None:
    async def take(request: Request) -> HTTPResponse:
        cards, form = _cards(request), form_of(request)
        try:
            _check(request, cards.browser, form)
            return await do(cards, form)
        except Problem as problem:
            if problem.code == "no_knowledge":
                raise
            return await cards.refuse(form, problem)

    routes.add_route(take, path, methods=["POST"], name=name)


def _add_code_form(routes: Blueprint, path: str, name: str, do: CodeDoing) -> None:
    async def take(request: Request) -> HTTPResponse:
        codes, form = _codes(request), form_of(request)
        try:
            _check(request, codes.browser, form)
            return await do(codes, form)
        except Problem as problem:
            return codes.refused(form, problem)

    routes.add_route(take, path, methods=["POST"], name=name)


def _check(request: Request, browser: Browser, form: Form) -> None:
    try:
        check_form(request, browser, form)
    except Problem:
        raise Problem("card_form") from None


def _cards(request: Request) -> CardPages:
    context, browser = request.app.ctx, _browser(request)
    return CardPages(
        context.services, context.pages, context.card_words, browser, address_of(request)
    )


def _codes(request: Request) -> CardCodePages:
    context, browser = request.app.ctx, _browser(request)
    return CardCodePages(
        context.services, context.pages, context.card_words, browser, address_of(request)
    )


def _browser(request: Request) -> Browser:
    context = request.app.ctx
    return browser_of(request, context.services.tokens, context.settings.secure_cookies)
