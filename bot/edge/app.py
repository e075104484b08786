"""Putting the edge together: routes, errors, headers, and what opens and closes with the server."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from pathlib import Path

from sanic import Sanic
from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse

from bot.council import Council
from bot.edge import headers
from bot.edge.api import api_routes, health_routes
from bot.edge.compare_pages import ComparePages
from bot.edge.errors import Errors
from bot.edge.off_switch import is_off
from bot.edge.page_routes import page_routes
from bot.edge.pages import Pages
from bot.edge.problems import Problem
from bot.edge.rasa_client import SECONDS
from bot.edge.result_routes import result_routes
from bot.edge.services import open_services
from bot.edge.wording import Wording
from bot.settings import Settings

_STATIC = Path(__file__).parent / "static"
_ALWAYS_ON = ("/healthz", "/readyz", "/static/")
_REQUEST_SECONDS = 15


def create_app(
    settings: Settings, council: Council, *, name: str = "edge", rasa_seconds: float = SECONDS
) -> Sanic:
    """Make the app; databases and connections are opened in the process that serves."""
    wording = Wording(council)
    pages = Pages(settings, council, wording)
    errors = Errors(wording, pages)
    app = Sanic(name, error_handler=errors)
    app.config.REQUEST_MAX_SIZE = settings.body_bytes
    app.config.REQUEST_TIMEOUT = _REQUEST_SECONDS
    app.config.ACCESS_LOG = False
    app.ctx.settings, app.ctx.wording, app.ctx.pages = settings, wording, pages
    app.ctx.compared = ComparePages(settings.knowledge_db, pages)
    app.blueprint(api_routes())
    app.blueprint(health_routes())
    app.blueprint(page_routes())
    app.blueprint(result_routes())
    app.static("/static", _STATIC, name="static")
    _add_off_switch(app, settings, errors)
    _add_headers(app, settings)

    @app.before_server_start
    async def open_all(app: Sanic, _loop: AbstractEventLoop) -> None:
        app.ctx.services = open_services(settings, council, wording, rasa_seconds)

    @app.after_server_stop
    async def close_all(app: Sanic, _loop: AbstractEventLoop) -> None:
        await app.ctx.services.close()

    return app


def _add_off_switch(app: Sanic, settings: Settings, errors: Errors) -> None:
    async def stop_when_off(request: Request) -> HTTPResponse | None:
        if request.path.startswith(_ALWAYS_ON) or not is_off(settings):
            return None
        return errors.response(request, Problem("off"))

    app.register_middleware(stop_when_off, "request")


def _add_headers(app: Sanic, settings: Settings) -> None:
    always = headers.for_every_answer(settings)

    async def add_headers(request: Request, response: BaseHTTPResponse) -> HTTPResponse | None:
        response.headers.update(always)
        response.headers.update(headers.for_path(request.path, response.status))
        return None

    app.register_middleware(add_headers, "response")
