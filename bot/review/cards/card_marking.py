"""Tags and notes that staff put beside a comment card; its writer never sees them."""

from __future__ import annotations

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records import card_work
from bot.records.card_rows import Card
from bot.records.tags import tag_of
from bot.review.cards.card_acts import changed
from bot.review.cards.card_page import PATH, page_of
from bot.review.cards.card_writing import LONGEST_NOTE, trouble_with
from bot.review.moments import today
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit


async def tag(visit: Visit, card_id: str) -> HTTPResponse:
    """Put a tag on a card."""
    name = tag_of(visit.form.text("tag"))
    if not name:
        return await page_of(visit, card_id, "tag_empty")
    return await changed(visit, card_id, lambda c, card: card_work.tag(c, card.id, name), "tagged")


async def untag(visit: Visit, card_id: str) -> HTTPResponse:
    """Take a tag off a card."""
    name = visit.form.text("tag")
    return await changed(
        visit, card_id, lambda c, card: card_work.untag(c, card.id, name), "untagged"
    )


async def note(visit: Visit, card_id: str) -> HTTPResponse:
    """Keep a note for colleagues."""
    text, day = visit.form.text("note"), today(visit.now)
    trouble = trouble_with(text, LONGEST_NOTE)
    if trouble:
        return await page_of(visit, card_id, f"note_{trouble}", {"note": text})

    def change(connection: Connection, card: Card) -> None:
        card_work.add_note(connection, card.id, text, visit.staff.name, day)

    return await changed(visit, card_id, change, "noted")


async def take_note_away(visit: Visit, card_id: str) -> HTTPResponse:
    """Delete a note: one's own, or as an administrator anybody's."""
    note_id = visit.form.text("note")
    author = None if visit.role >= Role.ADMINISTRATOR else visit.staff.name

    def change(connection: Connection, card: Card) -> None:
        card_work.take_note_away(connection, card.id, note_id, author)

    return await changed(visit, card_id, change, "note_gone")


ROUTES = (
    Route(f"{PATH}/tag", tag, Role.REVIEWER, "tag_card", "POST"),
    Route(f"{PATH}/untag", untag, Role.REVIEWER, "untag_card", "POST"),
    Route(f"{PATH}/note", note, Role.REVIEWER, "note_card", "POST"),
    Route(f"{PATH}/take-note-away", take_note_away, Role.REVIEWER, "take_card_note_away", "POST"),
)
