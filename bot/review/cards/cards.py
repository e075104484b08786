"""The queue of comment cards: who waits longest for the answer that they were promised."""

from __future__ import annotations

from dataclasses import dataclass

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records.card_queue import Queued, how_many, queue
from bot.records.card_work import known_tags
from bot.review.cards import card_filters
from bot.review.cards.card_clock import clock_of, late_before
from bot.review.cards.card_filters import Filters, filters_in, place_in, written
from bot.review.cards.card_names import names_for
from bot.review.moments import today
from bot.review.pages import Pages
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH = "/cards"
PAGE = 50


@dataclass(frozen=True)
class _Found:
    """One more card than a page has tells that there is a next page."""

    cards: list[Queued]
    count: int
    tags: list[str]


async def show(visit: Visit) -> HTTPResponse:
    """The next cards of the queue, as the filters in the address ask."""
    filters, after = filters_in(visit.asked), place_in(visit.asked("after"))
    promise, day = visit.services.council.cards, today(visit.now)
    wanted = card_filters.wanted(filters, visit.areas, late_before(promise, day))

    def look(connection: Connection) -> _Found:
        cards = queue(connection, wanted, PAGE + 1, after)
        return _Found(cards, how_many(connection, wanted), known_tags(connection, visit.areas))

    found = await visit.look("cards", look, filters=filters.names, state=filters.state)
    shown = found.cards[:PAGE]
    return visit.page(
        "cards.html",
        filters=filters,
        choices=card_filters,
        names=await names_for(visit),
        cards=[(card, clock_of(promise, card.day, day)) for card in shown],
        count=found.count,
        tag_options=[(tag, tag) for tag in found.tags],
        begun=after is not None,
        first=_address(filters),
        next=_address(filters, written(shown[-1].place)) if len(found.cards) > PAGE else "",
    )


def _address(filters: Filters, after: str = "") -> str:
    return Pages.address(PATH, {**filters.query, "after": after})


ROUTES = (Route(PATH, show, Role.READER, "list_cards"),)
