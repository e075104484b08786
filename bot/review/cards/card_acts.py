"""What the council does with a comment card: answers it, shows its words, sets it apart."""

from __future__ import annotations

from collections.abc import Callable

from sanic.response import HTTPResponse
from sqlalchemy.future import Connection

from bot.records.answering import NotSharedError, answer, mark_flood, publish
from bot.records.card_rows import Card
from bot.records.card_words import answers_of
from bot.records.card_work import unpublish
from bot.review.cards.card_opened import held
from bot.review.cards.card_page import PATH, page_of
from bot.review.cards.card_writing import LONGEST_ANSWER, trouble_with
from bot.review.cards.cards_told import told
from bot.review.moments import today
from bot.review.problems import Problem
from bot.review.roles import Role
from bot.review.routes import Route
from bot.review.visit import Visit


def card_path(card_id: str) -> str:
    """Where the page of a card is."""
    return f"/cards/{card_id}"


async def changed(
    visit: Visit,
    card_id: str,
    change: Callable[[Connection, Card], None],
    done: str,
    **detail: bool,
) -> HTTPResponse:
    """Change a card that is held meanwhile, with its row in the audit, and tell what was done."""

    def work(connection: Connection) -> None:
        change(connection, held(connection, visit, card_id))

    await visit.act(card_id, work, **detail)
    return visit.go(card_path(card_id), done=told(done))


async def answer_it(visit: Visit, card_id: str) -> HTTPResponse:
    """Answer a card, unless a colleague did since the page was opened; once, if sent twice."""
    text, did_change = visit.form.text("answer"), bool(visit.form.text("changed"))
    typed = {"answer": text, "changed": visit.form.text("changed")}
    trouble = trouble_with(text, LONGEST_ANSWER)
    if trouble:
        return await page_of(visit, card_id, f"answer_{trouble}", typed)
    seen, day = visit.form.text("answers"), today(visit.now)

    def work(connection: Connection) -> bool:
        held(connection, visit, card_id)
        there = answers_of(connection, card_id)
        if str(len(there)) != seen:
            return bool(there) and there[-1].text == text
        answer(connection, card_id, text, day, changed=did_change)
        visit.note(connection, card_id, changed=did_change)
        return True

    if not await visit.write(work):
        return await page_of(visit, card_id, "answered_meanwhile", typed)
    return visit.go(card_path(card_id), done=told("answered"))


async def publish_it(visit: Visit, card_id: str) -> HTTPResponse:
    """Let everyone read the words; told plainly where the writer does not wish that (any more)."""

    def change(connection: Connection, card: Card) -> None:
        try:
            publish(connection, card.id)
        except NotSharedError:
            raise Problem("not_shared") from None

    return await changed(visit, card_id, change, "published")


async def unpublish_it(visit: Visit, card_id: str) -> HTTPResponse:
    """Show the words to nobody outside any more."""
    return await changed(visit, card_id, lambda c, card: unpublish(c, card.id), "unpublished")


async def mark_flood_it(visit: Visit, card_id: str) -> HTTPResponse:
    """Mark a card as one of a flood, or take the mark away."""
    flood = visit.form.text("flood") == "yes"

    def change(connection: Connection, card: Card) -> None:
        mark_flood(connection, card.id, flood)

    return await changed(visit, card_id, change, "flood" if flood else "no_flood", flood=flood)


ROUTES = (
    Route(f"{PATH}/answer", answer_it, Role.EDITOR, "answer_card", "POST"),
    Route(f"{PATH}/publish", publish_it, Role.EDITOR, "publish_card", "POST"),
    Route(f"{PATH}/unpublish", unpublish_it, Role.EDITOR, "unpublish_card", "POST"),
    Route(f"{PATH}/flood", mark_flood_it, Role.REVIEWER, "flood_card", "POST"),
)
