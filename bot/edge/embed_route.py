"""`/embed.js` under a name that never changes: browsers keep it, and ask each time if it is new."""

from __future__ import annotations

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.council import Theme
from bot.edge.embed import embed

PATH = "/embed.js"


def embed_routes(theme: Theme) -> Blueprint:
    """The script of one council."""
    routes = Blueprint("embed")
    made = embed(theme)

    async def script(request: Request) -> HTTPResponse:
        headers = {"ETag": made.tag}
        asked = request.headers.getone("if-none-match", "")
        if made.tag in (tag.strip().removeprefix("W/") for tag in asked.split(",")):
            return HTTPResponse(None, 304, headers)
        return HTTPResponse(made.body, 200, headers, "text/javascript; charset=utf-8")

    routes.add_route(script, PATH, methods=["GET", "HEAD"])
    return routes
