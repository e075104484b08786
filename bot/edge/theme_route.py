"""The council's colours as a stylesheet, and its logo: both from us, so that none else is asked."""

from __future__ import annotations

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.council import Theme
from bot.edge.problems import Problem
from bot.edge.view import STYLESHEET, wanted
from bot.theme.css import css
from bot.theme.look import COLOURS

LOGO = "/theme/logo"
_READ = ["GET", "HEAD"]


def theme_routes(theme: Theme) -> Blueprint:
    """What every page of one council takes its look from."""
    routes = Blueprint("theme")

    async def stylesheet(request: Request) -> HTTPResponse:
        asked = {name: request.args.get(name, "") for name in (*COLOURS, "font")}
        sheet = css(wanted(asked, theme.look))
        return HTTPResponse(sheet, 200, content_type="text/css; charset=utf-8")

    async def logo(_request: Request) -> HTTPResponse:
        if theme.logo is None:
            raise Problem("not_found")
        return HTTPResponse(theme.logo.content, 200, content_type=theme.logo.kind)

    routes.add_route(stylesheet, STYLESHEET, methods=_READ)
    routes.add_route(logo, LOGO, methods=_READ)
    return routes
