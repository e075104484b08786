"""The page of one comment card: what was sent, what it was answered, and what staff note of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records.card_rows import RECEIVED
from bot.records.tags import LONGEST_TAG
from bot.review.cards.card_clock import clock_of
from bot.review.cards.card_names import names_for
from bot.review.cards.card_opened import Opened, opened
from bot.review.cards.card_writing import LONGEST_ANSWER, LONGEST_NOTE
from bot.review.moments import today
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit

PATH = "/cards/<card_id>"
NOTHING: Mapping[str, str] = MappingProxyType({})


async def show(visit: Visit, card_id: str) -> HTTPResponse:
    """Show a card to somebody who reads it."""
    return await page_of(visit, card_id)


async def page_of(
    visit: Visit, card_id: str, trouble: str = "", typed: Mapping[str, str] = NOTHING
) -> HTTPResponse:
    """The page; after a form that could not be kept, with what was typed and what is wrong."""

    def read(connection: Connection) -> Opened:
        found = opened(connection, visit, card_id)
        detail: dict[str, Any] = {"refused": trouble} if trouble else {}
        visit.note(connection, card_id, **detail, first=found.state == RECEIVED)
        return found

    found = await visit.write(read)
    day = today(visit.now)
    return visit.page(
        "card.html",
        status=400 if trouble else 200,
        card=found.card,
        opened=found,
        clock=clock_of(visit.services.council.cards, found.card.day, day),
        names=await names_for(visit),
        smallest=visit.services.settings.smallest_group,
        longest={"answer": LONGEST_ANSWER, "note": LONGEST_NOTE, "tag": LONGEST_TAG},
        trouble=trouble,
        typed=typed,
    )


ROUTES = (Route(PATH, show, Role.READER, "read_card"),)
