"""The list of conversations: the newest activity first, narrowed down as the address says."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records.review_filters import SavedFilter, filters_of
from bot.records.review_lists import MOST_COUNTED, Page, Place, listing
from bot.records.review_noted import tags_in_use
from bot.records.review_rows import Row, rows_of
from bot.records.searching import MOST as MOST_SEARCHED
from bot.review.conversations import filters as choices
from bot.review.conversations.conversation_intents import INTENTS
from bot.review.conversations.filters import Filters, filters_in, place_in, wanted, written
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH = "/conversations"
SIZE = 50


@dataclass(frozen=True)
class _Found:
    page: Page
    rows: list[Row]
    count: int
    tags: list[str]
    saved: list[SavedFilter]


async def show(visit: Visit) -> HTTPResponse:
    """A page of the list, with the form that narrows it down."""
    filters = filters_in(visit.asked)
    before, after = place_in(visit.asked("before")), place_in(visit.asked("after"))
    await visit.services.cataloguing.latest()
    found = await _find(visit, filters, before, after)
    names = await visit.services.store.run(lambda: visit.services.names.now)
    places = [listed.place for listed in found.page.rows]
    return visit.page(
        "conversations.html",
        filters=filters,
        choices=choices,
        intents=INTENTS,
        names=names,
        area_options=[(area, names.areas.get(area, area)) for area in visit.areas or names.areas],
        tag_options=[(tag, tag) for tag in found.tags],
        rows=found.rows,
        count=found.count,
        most_counted=MOST_COUNTED,
        most_searched=MOST_SEARCHED,
        saved=found.saved,
        kept=urlencode(filters.without_words),
        later=_address(filters, after=places[0]) if found.page.later and places else "",
        earlier=_address(filters, before=places[-1]) if found.page.earlier and places else "",
        newest=_address(filters) if before or after else "",
    )


async def _find(
    visit: Visit, filters: Filters, before: Place | None, after: Place | None
) -> _Found:
    asked = wanted(filters, visit.areas, visit.staff.id)

    def look(connection: Connection) -> _Found:
        found, number = listing(connection, asked, SIZE, before=before, after=after)
        return _Found(
            page=found,
            rows=rows_of(connection, found.rows, visit.areas),
            count=number,
            tags=tags_in_use(connection),
            saved=filters_of(connection, visit.staff.id),
        )

    return await visit.look("conversations", look, filters=filters.names)


def _address(filters: Filters, *, before: Place | None = None, after: Place | None = None) -> str:
    place = {"before": before, "after": after}
    where = {name: written(one) for name, one in place.items() if one is not None}
    query = urlencode({**filters.query, **where})
    return f"{PATH}?{query}" if query else PATH


ROUTES = (Route(PATH, show, Role.READER, "list_conversations"),)
