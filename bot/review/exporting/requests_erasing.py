"""Erasing one record everywhere because a person asked: noted in the audit, and in the ledger."""

from __future__ import annotations

from sqlalchemy.future import Connection

from bot.records import cleaning, visits
from bot.records.card_work import hold
from bot.records.erasure import erase_conversation, erase_walk
from bot.records.requests_held import CONVERSATION
from bot.records.tables import CARD
from bot.records.withdrawing import withdraw
from bot.review.exporting.requests_words import request_words
from bot.review.problems import Problem
from bot.review.visit import Visit
from bot.web.store import StoreFailedError


async def erase(visit: Visit, kind: str, held_id: str, target: str) -> None:
    """Erase a record that this person may see; a `Problem` where it is gone meanwhile."""
    if kind == CARD:
        await _erase_card(visit, held_id, target)
        return
    store, now = visit.services.store, visit.now

    def note(connection: Connection) -> None:
        visit.note(connection, target)

    def whole() -> bool:
        if kind == CONVERSATION:
            return erase_conversation(
                store.records, store.tracker, held_id, now=now, ledger=store.ledger, noting=note
            )
        return erase_walk(store.records, held_id, now=now, ledger=store.ledger, noting=note)

    try:
        erased = await store.run(whole)
    except StoreFailedError:
        raise Problem("records") from None
    if not erased:
        raise Problem("not_found")


async def _erase_card(visit: Visit, card_id: str, target: str) -> None:
    """Take a card back as its writer could; what chats showed of it goes too."""
    store, now, kept = visit.services.store, visit.now, request_words()["of_card"]

    def work(connection: Connection) -> None:
        hold(connection, card_id, visit.areas)
        seen_in = visits.conversations_of(connection, card_id)
        withdraw(connection, card_id, now, placeholder=kept, ledger=store.ledger)
        for conversation_id in seen_in:
            cleaning.mark_ready(connection, conversation_id)

    await visit.act(target, work)
    try:
        await store.run(lambda: cleaning.forget_ready(store.records, store.tracker, now))
    except StoreFailedError:
        return  # the edge's sweep does it within ten minutes
