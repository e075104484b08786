"""The JSON routes of the contract; each only reads a request, calls one service and answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge import bodies
from bot.edge.answers import as_json
from bot.edge.callers import Caller, caller_of
from bot.edge.page_state import page_state, state_of
from bot.edge.services import Services
from bot.records.messages import PublicMessage
from bot.web.addresses import address_of

CURRENT = "/api/conversations/current"


def api_routes() -> Blueprint:
    """Every call of the table in the contract."""
    routes = Blueprint("api")

    @routes.post("/api/conversations")
    async def open_conversation(request: Request) -> HTTPResponse:
        services = _services(request)
        await services.openings.admit(address_of(request))
        wanted = bodies.preferences(bodies.json_object(request.body))
        opening = await services.openings.open(wanted)
        return as_json({"token": opening.token, "messages": opening.messages}, 201)

    @routes.post(f"{CURRENT}/messages")
    async def say(request: Request) -> HTTPResponse:
        services, caller = _services(request), caller_of(request)
        await services.turns.admit(caller.token, address_of(request))
        said = bodies.said(bodies.json_object(request.body))
        reply = await services.turns.reply(caller.token, said, address_of(request))
        messages = await services.answers.shown(reply.messages)
        again = {"start_again": True} if reply.start_again else {}
        page = await _page(request, caller, messages)
        return as_json({"messages": messages, **again, **page})

    @routes.get(CURRENT)
    async def history(request: Request) -> HTTPResponse:
        caller = caller_of(request)
        found, messages = await _services(request).conversations.history(caller.token)
        prefers = {"area": found.area, "reading": found.reading}
        pages, after = request.app.ctx.pages, request.args.get("after", "")
        page = {"page": state_of(pages, found, messages, after)} if caller.is_page else {}
        return as_json({"messages": messages, **prefers, **page})

    @routes.patch(CURRENT)
    async def prefer(request: Request) -> HTTPResponse:
        wanted = bodies.some_preferences(bodies.json_object(request.body))
        now = await _services(request).conversations.prefer(_token(request), wanted)
        return as_json({"area": now.area, "reading": now.reading})

    @routes.post(f"{CURRENT}/feedback")
    async def rate(request: Request) -> HTTPResponse:
        opinion = bodies.feedback(bodies.json_object(request.body))
        await _services(request).conversations.rate(_token(request), opinion)
        return HTTPResponse(status=204)

    @routes.delete(CURRENT)
    async def erase(request: Request) -> HTTPResponse:
        await _services(request).conversations.erase(_token(request))
        return HTTPResponse(status=204)

    return routes


def health_routes() -> Blueprint:
    """Alive and ready, for whoever watches the process."""
    routes = Blueprint("health")

    @routes.get("/healthz")
    async def alive(request: Request) -> HTTPResponse:
        return as_json({"alive": True})

    @routes.get("/readyz")
    async def ready(request: Request) -> HTTPResponse:
        if request.app.ctx.live.off() is not None:
            return as_json({"ready": True, "off": True})
        answers = await _services(request).readiness.answers()
        ready_now = any(answers)
        return as_json({"ready": ready_now, "rasa": answers}, 200 if ready_now else 503)

    return routes


def _services(request: Request) -> Services:
    services: Services = request.app.ctx.services
    return services


def _token(request: Request) -> str:
    return caller_of(request).token


async def _page(request: Request, caller: Caller, said: Sequence[PublicMessage]) -> dict[str, Any]:
    """What only the script of our page is told; nothing for any other caller."""
    if not caller.is_page:
        return {}
    conversations, after = _services(request).conversations, request.args.get("after", "")
    pages = request.app.ctx.pages
    return {"page": await page_state(conversations, pages, caller.token, after, said)}
