"""Putting the edge together: routes, errors, headers, and what opens and closes with the server."""

from __future__ import annotations

from asyncio import AbstractEventLoop

from sanic import Sanic
from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse

from bot.council import Council
from bot.edge import headers
from bot.edge.about_page import AboutPage
from bot.edge.answer_routes import answer_routes
from bot.edge.answer_words import answer_words
from bot.edge.api import api_routes, health_routes
from bot.edge.browser import cookie_name
from bot.edge.card_routes import card_routes
from bot.edge.card_words import CardWords
from bot.edge.compare_pages import ComparePages
from bot.edge.embed_route import embed_routes
from bot.edge.errors import Errors
from bot.edge.following import follow_for_ever
from bot.edge.live import Live
from bot.edge.meeting_content import MeetingContent
from bot.edge.meeting_routes import meeting_routes
from bot.edge.meeting_words import MeetingWords
from bot.edge.off_switch import switched_off
from bot.edge.own_assets import edge_assets
from bot.edge.page_routes import page_routes
from bot.edge.pages import Pages
from bot.edge.rasa_client import SECONDS
from bot.edge.result_routes import result_routes
from bot.edge.services import open_services
from bot.edge.theme_route import theme_routes
from bot.edge.view import look_at
from bot.edge.wording import Wording
from bot.settings import Settings
from bot.web.assets import FOLDER, asset_routes

_ALWAYS_ON = ("/healthz", "/readyz", "/theme", FOLDER)
_REQUEST_SECONDS = 15


def create_app(
    settings: Settings, council: Council, *, name: str = "edge", rasa_seconds: float = SECONDS
) -> Sanic:
    """Make the app; databases and connections are opened in the process that serves."""
    wording, assets = Wording(council), edge_assets()
    live = Live(settings)
    pages = Pages(settings, council, wording, assets, live)
    errors = Errors(wording, pages)
    app = Sanic(name, error_handler=errors)
    app.config.REQUEST_MAX_SIZE = settings.body_bytes
    app.config.REQUEST_TIMEOUT = _REQUEST_SECONDS
    app.config.ACCESS_LOG = False
    app.ctx.settings, app.ctx.wording, app.ctx.pages = settings, wording, pages
    app.ctx.live = live
    app.ctx.card_words = CardWords(council, wording)
    app.ctx.meeting_words = MeetingWords(council, wording)
    app.ctx.meeting_content = MeetingContent(settings.knowledge_db)
    app.ctx.answer_words = answer_words(council)
    app.ctx.about = AboutPage(live, council, pages)
    app.ctx.compared = ComparePages(settings.knowledge_db, pages)
    app.blueprint(api_routes())
    app.blueprint(health_routes())
    app.blueprint(page_routes())
    app.blueprint(result_routes())
    app.blueprint(card_routes())
    app.blueprint(meeting_routes())
    app.blueprint(answer_routes())
    app.blueprint(asset_routes(assets))
    app.blueprint(embed_routes(council.theme))
    app.blueprint(theme_routes(council.theme))
    _add_view(app, settings, council)
    _add_off_switch(app, live, wording, errors)
    _add_headers(app, settings)

    @app.before_server_start
    async def open_all(app: Sanic, loop: AbstractEventLoop) -> None:
        app.ctx.services = open_services(live, council, wording, rasa_seconds)
        services = app.ctx.services
        app.ctx.sweeping = loop.create_task(services.card_cleaning.sweep_for_ever())
        app.ctx.following = loop.create_task(follow_for_ever(services.store, settings))

    @app.after_server_stop
    async def close_all(app: Sanic, _loop: AbstractEventLoop) -> None:
        app.ctx.sweeping.cancel()
        app.ctx.following.cancel()
        await app.ctx.services.close()

    return app


def _add_view(app: Sanic, settings: Settings, council: Council) -> None:
    form_cookie = cookie_name("form", settings.secure_cookies)

    async def look(request: Request) -> None:
        look_at(request, council.theme.look, form_cookie)

    app.register_middleware(look, "request")


def _add_off_switch(app: Sanic, live: Live, wording: Wording, errors: Errors) -> None:
    async def stop_when_off(request: Request) -> HTTPResponse | None:
        if request.path.startswith(_ALWAYS_ON):
            return None
        off = switched_off(live, wording)
        return None if off is None else errors.response(request, off)

    app.register_middleware(stop_when_off, "request")


def _add_headers(app: Sanic, settings: Settings) -> None:
    pages, files = headers.for_every_answer(settings), headers.for_file(settings)

    async def add_headers(request: Request, response: BaseHTTPResponse) -> HTTPResponse | None:
        file = headers.is_file(request.path, response.status)
        response.headers.update(files if file else pages)
        response.headers.update(headers.for_path(request.path, response.status))
        if request.path == headers.DEMONSTRATION:
            response.headers.update(headers.for_demonstration(settings))
        return None

    app.register_middleware(add_headers, "response")
