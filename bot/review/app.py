"""Putting the review app together: routes, errors, headers, what opens and closes with it."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Sequence

from sanic import Sanic
from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse

from bot.council import Council
from bot.review.all_routes import ROUTES
from bot.review.errors import Errors
from bot.review.guard import guarded
from bot.review.pages import Pages, review_assets
from bot.review.routes import Route
from bot.review.running.figures_keeping import count_for_ever
from bot.review.services import open_services
from bot.settings import Settings
from bot.web.assets import FOLDER, asset_routes
from bot.web.headers import for_every_answer

_BODY_BYTES = 1_048_576
_SECONDS = 600
"""How long a part of an answer may take: a report of a whole year is made in one."""
_UNFRAMED = ("'none'",)
_KEPT = {"Cache-Control": "public, max-age=31536000, immutable"}
_NOT_KEPT = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


def create_app(
    settings: Settings,
    council: Council,
    *,
    name: str = "review",
    routes: Sequence[Route] = ROUTES,
) -> Sanic:
    """Make the app; databases are opened in the process that serves."""
    assets = review_assets()
    pages = Pages(council, assets)
    app = Sanic(name, error_handler=Errors(pages))
    app.config.REQUEST_MAX_SIZE = _BODY_BYTES
    app.config.ACCESS_LOG = False
    app.config.RESPONSE_TIMEOUT = _SECONDS
    app.ctx.pages = pages
    for route in routes:
        methods = ["GET", "HEAD"] if route.method == "GET" else [route.method]
        app.add_route(guarded(route), route.path, methods=methods, name=route.name)
    app.blueprint(asset_routes(assets))
    _add_headers(app, settings)

    @app.before_server_start
    async def open_all(app: Sanic, loop: AbstractEventLoop) -> None:
        app.ctx.services = open_services(settings, council)
        app.ctx.counting = loop.create_task(count_for_ever(app.ctx.services))

    @app.after_server_stop
    async def close_all(app: Sanic, _loop: AbstractEventLoop) -> None:
        app.ctx.counting.cancel()
        await app.ctx.services.close()

    return app


def _add_headers(app: Sanic, settings: Settings) -> None:
    every = for_every_answer(_UNFRAMED, secure=settings.secure_cookies)

    async def add_headers(request: Request, response: BaseHTTPResponse) -> HTTPResponse | None:
        file = request.path.startswith(FOLDER) and response.status == 200
        response.headers.update({**every, **(_KEPT if file else _NOT_KEPT)})
        return None

    app.register_middleware(add_headers, "response")
