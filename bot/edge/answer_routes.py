"""The addresses of what can be done with answers: one at another level, and the chat as a file."""

from __future__ import annotations

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge.answer_save_page import SavePage
from bot.edge.answers import as_json
from bot.edge.browser import browser_of
from bot.edge.callers import caller_of
from bot.edge.page_state import as_json as item_json
from bot.edge.services import Services

_READ = ["GET", "HEAD"]


def answer_routes() -> Blueprint:
    """One call of the API, and one page with its two files."""
    routes = Blueprint("answers")
    routes.add_route(_at_level, "/api/conversations/current/messages/<message_id>", methods=["GET"])
    routes.add_route(_save, "/chat/save", methods=_READ)
    return routes


async def _at_level(request: Request, message_id: str) -> HTTPResponse:
    """A message of this conversation at the reading level asked for; nothing is changed or kept."""
    caller, services = caller_of(request), _services(request)
    _, messages = await services.conversations.history(caller.token)
    reading = request.args.get("reading", "")
    whole = await services.answers.at_level(messages, message_id, reading)
    message = next(one for one in whole if one["id"] == message_id)
    if not caller.is_page:
        return as_json({"message": message})
    items = request.app.ctx.pages.items(whole)
    item = next(item_json(one) for one in items if one.id == message_id)
    return as_json({"message": message, "page": {"item": item}})


async def _save(request: Request) -> HTTPResponse:
    """The page that offers the files, or one of them."""
    context = request.app.ctx
    secure = context.settings.secure_cookies
    browser = browser_of(request, context.services.tokens, secure)
    origin = f"{'https' if secure else 'http'}://{request.host}"
    page = SavePage(context.services, context.pages, browser, context.answer_words, origin)
    return await page.show(request.args.get("as", ""))


def _services(request: Request) -> Services:
    services: Services = request.app.ctx.services
    return services
