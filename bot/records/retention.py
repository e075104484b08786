"""Forgetting what is older than the council's policy, in batches that nobody notices."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.future import Connection, Engine
from sqlalchemy.sql import Select

from bot.records import card_tables, tables, tracker, walks, withdrawing
from bot.records.engine import reading
from bot.records.ledger import hash_of
from bot.records.tables import codes, conversations, disclosures, erasures, walk_groups

CARD_DAYS = 730
"""How long a comment card is kept where nobody says otherwise."""


@dataclass(frozen=True)
class Removed:
    """How many of each went; `tracker_events` are rows of Rasa's, `erasures` notes of past ones."""

    conversations: int
    tracker_events: int
    erasures: int
    walks: int = 0
    cards: int = 0


def apply(
    records_engine: Engine,
    tracker_engine: Engine | None,
    *,
    now: datetime,
    keep_days: int,
    result_days: int,
    card_days: int = CARD_DAYS,
    batch: int = 50,
    rest_seconds: float = 0.05,
) -> Removed:
    """Delete every conversation last heard of more than `keep_days` ago; `batch` at a time.

    A walk with a code is kept without its conversation, until `result_days` after its last
    change; a comment card until `card_days` after its day. Between batches it rests, so that
    those who are talking get their turn at the database. Also what Rasa stored after, or without,
    its conversation here. Notes of erasures, and of disclosures outside a conversation, go by the
    age of conversations: any backup that holds what was erased is past the policy by then.
    """
    before = now - timedelta(days=keep_days)
    gone = events = forgotten = 0
    old = select(conversations.c.id).where(conversations.c.last_at < before)
    while ids := _some(records_engine, old, batch):
        events += tracker.delete_events(tracker_engine, ids)
        with records_engine.begin() as connection:
            forgotten += walks.forget_all(connection, _without_code(connection, ids))
            chosen = conversations.c.id.in_(ids)
            gone += connection.execute(delete(conversations).where(chosen)).rowcount
        time.sleep(rest_seconds)
    unchanged = now - timedelta(days=result_days)
    forgotten += _forget_walks(records_engine, unchanged, batch, rest_seconds)
    cards = _forget_cards(records_engine, now, card_days, batch, rest_seconds)
    events += _sweep_tracker(records_engine, tracker_engine, before, batch)
    with records_engine.begin() as connection:
        alone = disclosures.c.conversation_id.is_(None) & (disclosures.c.noticed_at < before)
        connection.execute(delete(disclosures).where(alone))
        past = delete(erasures).where(erasures.c.erased_at < before)
        return Removed(gone, events, int(connection.execute(past).rowcount), forgotten, cards)


def _forget_walks(engine: Engine, before: datetime, batch: int, rest_seconds: float) -> int:
    forgotten = 0
    old = select(tables.walks.c.id).where(tables.walks.c.changed_at < before)
    while ids := _some(engine, old, batch):
        with engine.begin() as connection:
            forgotten += walks.forget_all(connection, ids)
        time.sleep(rest_seconds)
    return forgotten


def _forget_cards(engine: Engine, now: datetime, days: int, batch: int, rest_seconds: float) -> int:
    before, forgotten = (now - timedelta(days=days)).date(), 0
    old = select(card_tables.cards.c.id).where(card_tables.cards.c.day < before)
    while ids := _some(engine, old, batch):
        with engine.begin() as connection:
            forgotten += withdrawing.forget_all(connection, ids, now)
        time.sleep(rest_seconds)
    return forgotten


def _without_code(connection: Connection, conversation_ids: Collection[str]) -> list[str]:
    """The walks that nobody can come back to: no code leads to them, nor to a group they own."""
    held = walks.of_conversations(connection, conversation_ids)
    own = select(codes.c.target).where(codes.c.target.in_(held))
    shared = select(walk_groups.c.owner_walk_id).join(codes, codes.c.target == walk_groups.c.id)
    shared = shared.where(walk_groups.c.owner_walk_id.in_(held))
    reached = {found for query in (own, shared) for found in connection.execute(query).scalars()}
    return [walk_id for walk_id in held if walk_id not in reached]


def _some(engine: Engine, query: Select, most: int) -> list[str]:
    with reading(engine) as connection:
        ids: list[str] = connection.execute(query.limit(most)).scalars().all()
    return ids


def _sweep_tracker(
    records_engine: Engine, tracker_engine: Engine | None, before: datetime, batch: int
) -> int:
    removed = 0
    for page in tracker.last_heard(tracker_engine, batch):
        erased, kept = _known(records_engine, page)
        doomed = [
            sender
            for sender, heard in page.items()
            if sender in erased or (heard < before.timestamp() and sender not in kept)
        ]
        removed += tracker.delete_events(tracker_engine, doomed)
    return removed


def _known(engine: Engine, senders: Collection[str]) -> tuple[set[str], set[str]]:
    hashes = {hash_of(sender): sender for sender in senders}
    erased = select(erasures.c.conversation_hash).where(
        erasures.c.conversation_hash.in_(list(hashes))
    )
    kept = select(conversations.c.id).where(conversations.c.id.in_(list(senders)))
    with reading(engine) as connection:
        return (
            {hashes[found] for found in connection.execute(erased).scalars()},
            set(connection.execute(kept).scalars()),
        )
