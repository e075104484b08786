"""Taking a card back, so that nothing finds it again: no query, no page, no restored backup."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.future import Connection

from bot.records import card_tables as tables
from bot.records import ledger as erasure_ledger
from bot.records.card_rows import find
from bot.records.card_words import told_by
from bot.records.own_copies import note_cleaning, take_out_quotes
from bot.records.tables import codes


def withdraw(
    connection: Connection,
    card_id: str,
    now: datetime,
    *,
    placeholder: str = "",
    ledger: Path | None = None,
    in_a_walk: bool = False,
) -> bool:
    """Delete a card with all that hangs on it, for good; False where it was already gone.

    Noted like every erasure, so that neither a restored backup nor a late repetition brings it
    back. Conversations that it was shown in keep `placeholder` for what they repeated of it, and
    Rasa forgets them; but not `in_a_walk`, where the next answer would then belong to nothing: the
    card's words left its memory when the card was sent.
    """
    card = find(connection, card_id)
    if card is None:
        return False
    if ledger is not None:
        erasure_ledger.write_down(ledger, [card.id, card.submission_id], now)
    erasure_ledger.note(connection, [card.id, card.submission_id], now)
    remembered = not in_a_walk
    gone = forget_all(connection, [card_id], now, placeholder=placeholder, forgotten=remembered)
    return bool(gone)


def forget_all(
    connection: Connection,
    card_ids: Collection[str],
    now: datetime,
    *,
    placeholder: str = "",
    forgotten: bool = True,
) -> int:
    """Delete cards with notes, answers, codes and visits; return how many there were.

    `forgotten`: Rasa is to forget the conversations they were shown in.
    """
    chosen = list(card_ids)
    for visit in _visits_of(connection, chosen):
        words = told_by(connection, visit.card_id)
        take_out_quotes(connection, visit.conversation_id, visit.turn, placeholder, words)
        if forgotten:
            note_cleaning(connection, visit.conversation_id, now)
    connection.execute(delete(codes).where(codes.c.target.in_(chosen)))
    gone = connection.execute(delete(tables.cards).where(tables.cards.c.id.in_(chosen)))
    return int(gone.rowcount)


def _visits_of(connection: Connection, card_ids: Collection[str]) -> list[Any]:
    table = tables.card_visits
    shown = table.c.card_id.in_(list(card_ids)) & table.c.conversation_id.isnot(None)
    visits: list[Any] = connection.execute(select(table).where(shown)).all()
    return visits
