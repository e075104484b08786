"""The pages over HTTP: a form posts, the browser is sent on, and the chat is shown again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.about_page import AboutPage
from bot.edge.browser import Form, browser_of, check_form, form_of
from bot.edge.chat_page import ChatPage, wanted_of
from bot.edge.compare_pages import ComparePages
from bot.edge.pages import Pages, Shown
from bot.edge.problems import Problem
from bot.web.addresses import address_of

_READ = ["GET", "HEAD"]

Doing = Callable[[ChatPage, Form], Awaitable[HTTPResponse]]


def page_routes() -> Blueprint:
    """Every page, and every form on one."""
    routes = Blueprint("pages")
    for path, page in (
        ("/", _home),
        ("/about", _about),
        ("/compare", _compare),
        ("/compare/<slug>", _comparison),
        ("/chat", _show),
        ("/chat/again", _ask_again),
        ("/chat/end", _ask_end),
        ("/chat/ended", _ended),
    ):
        routes.add_route(page, path, methods=_READ)
    _add_form(routes, "/chat", "say", lambda chat, form: chat.say(form))
    _add_form(routes, "/chat/start", "start", lambda chat, form: chat.start(form))
    _add_form(routes, "/chat/preferences", "prefer", lambda chat, form: chat.prefer(form))
    _add_form(routes, "/chat/feedback", "rate", lambda chat, form: chat.rate(form))
    _add_form(routes, "/chat/again", "start_again", lambda chat, _form: chat.again())
    _add_form(routes, "/chat/end", "erase", lambda chat, _form: chat.end())
    return routes


async def _home(request: Request) -> HTTPResponse:
    return _pages(request).home()


async def _about(request: Request) -> HTTPResponse:
    about: AboutPage = request.app.ctx.about
    return await about.show(easy=request.args.get("reading") == "easy")


async def _compare(request: Request) -> HTTPResponse:
    return await _compared(request).all()


async def _comparison(request: Request, slug: str) -> HTTPResponse:
    easy = request.args.get("reading") == "easy"
    return await _compared(request).one(slug, easy=easy)


async def _show(request: Request) -> HTTPResponse:
    done, thanked = request.args.get("done", ""), request.args.get("thanks", "")
    notice = request.app.ctx.wording.done(done)
    of = request.args.get("of", ""), request.args.get("reading", "")
    wanted = wanted_of(Form({name: request.args.get(name, "") for name in ("area", "reading")}))
    shown = Shown(notice=notice, thanked=thanked, of=of, area=wanted.area, reading=wanted.reading)
    return await _chat(request).show(shown)


async def _ask_again(request: Request) -> HTTPResponse:
    return _pages(request).question(_chat(request).browser, "again")


async def _ask_end(request: Request) -> HTTPResponse:
    return _pages(request).question(_chat(request).browser, "end")


async def _ended(request: Request) -> HTTPResponse:
    return _pages(request).ended()


def _add_form(routes: Blueprint, path: str, name: str, do: Doing) -> None:
    async def take(request: Request) -> HTTPResponse:
        chat, form = _chat(request), form_of(request)
        try:
            check_form(request, chat.browser, form)
        except Problem as problem:
            draft = form.text("text")
            return await chat.show(Shown(problem=problem, draft=draft))
        return await do(chat, form)

    routes.add_route(take, path, methods=["POST"], name=name)


def _chat(request: Request) -> ChatPage:
    context = request.app.ctx
    browser = browser_of(request, context.services.tokens, context.settings.secure_cookies)
    return ChatPage(context.services, context.pages, context.wording, browser, address_of(request))


def _pages(request: Request) -> Pages:
    pages: Pages = request.app.ctx.pages
    return pages


def _compared(request: Request) -> ComparePages:
    compared: ComparePages = request.app.ctx.compared
    return compared
