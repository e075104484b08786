"""Filters of the list of conversations that a member of staff keeps under a name."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records.review_filters import LONGEST_NAME, delete_filter, save_filter
from bot.review.conversations.conversations_told import told
from bot.review.conversations.filters import filters_in
from bot.review.conversations.queue import PATH
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit


async def save(visit: Visit) -> HTTPResponse:
    """Keep the filters of a page under a name; a name that is there already gets the new ones."""
    name = " ".join(visit.form.text("name").split())[:LONGEST_NAME]
    query = _query(visit)
    if not name:
        return _back(visit, query, "no_name")

    def keep(connection: Connection) -> bool:
        return save_filter(connection, visit.staff.id, name, urlencode(query))

    kept = await visit.act("filters", keep)
    return _back(visit, query, "saved" if kept else "too_many_filters")


async def delete(visit: Visit) -> HTTPResponse:
    """Take one of one's own filters away."""
    filter_id = visit.form.text("filter")

    def remove(connection: Connection) -> None:
        delete_filter(connection, visit.staff.id, filter_id)

    await visit.act("filters", remove)
    return _back(visit, _query(visit), "filter_gone")


def _query(visit: Visit) -> dict[str, str]:
    """The filters of the page that the form stands on, without what is not one of ours."""
    asked = dict(parse_qsl(visit.form.text("query")))
    return filters_in(lambda name: asked.get(name, "").strip()).without_words


def _back(visit: Visit, query: dict[str, str], code: str) -> HTTPResponse:
    return visit.go(PATH, told(code), **query)


ROUTES = (
    Route("/filters", save, Role.READER, "save_filter", "POST"),
    Route("/filters/delete", delete, Role.READER, "delete_filter", "POST"),
)
