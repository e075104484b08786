"""You said, we did: what the council tells everyone about a project, listed and taken back."""

from __future__ import annotations

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import replies
from bot.records.replies import Reply
from bot.review.cards.card_names import names_for
from bot.review.cards.cards_told import told
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH = "/replies"


async def show(visit: Visit) -> HTTPResponse:
    """Every reply, and whether the public can read it already."""
    smallest = visit.services.settings.smallest_group

    def look(connection: Connection) -> tuple[list[Reply], set[str]]:
        public = {reply.id for reply in replies.about(connection, "", smallest)}
        return replies.kept(connection, visit.areas), public

    kept, public = await visit.look("replies", look)
    names = await names_for(visit)
    return visit.page("replies.html", replies=kept, public=public, smallest=smallest, names=names)


async def take_back(visit: Visit, reply_id: str) -> HTTPResponse:
    """Delete a reply that should not stand there."""

    def work(connection: Connection) -> None:
        replies.take_back(connection, reply_id, visit.areas)

    await visit.act(reply_id, work)
    return visit.go(PATH, done=told("reply_back"))


ROUTES = (
    Route(PATH, show, Role.READER, "list_replies"),
    Route(f"{PATH}/<reply_id>/take-back", take_back, Role.EDITOR, "take_reply_back", "POST"),
)
