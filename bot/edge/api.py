"""The JSON routes of the contract; each only reads a request, calls one service and answers."""

from __future__ import annotations

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge import bodies
from bot.edge.addresses import address_of
from bot.edge.answers import as_json
from bot.edge.off_switch import is_off
from bot.edge.services import Services

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
        services, token = _services(request), _token(request)
        await services.turns.admit(token, address_of(request))
        said = bodies.said(bodies.json_object(request.body))
        reply = await services.turns.reply(token, said, address_of(request))
        again = {"start_again": True} if reply.start_again else {}
        return as_json({"messages": reply.messages, **again})

    @routes.get(CURRENT)
    async def history(request: Request) -> HTTPResponse:
        found, messages = await _services(request).conversations.history(_token(request))
        return as_json({"messages": messages, "area": found.area, "reading": found.reading})

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
        if is_off(request.app.ctx.settings):
            return as_json({"ready": True, "off": True})
        answers = await _services(request).readiness.answers()
        ready_now = any(answers)
        return as_json({"ready": ready_now, "rasa": answers}, 200 if ready_now else 503)

    return routes


def _services(request: Request) -> Services:
    services: Services = request.app.ctx.services
    return services


def _token(request: Request) -> str:
    return bodies.bearer_token(request.headers.getone("authorization", None))
