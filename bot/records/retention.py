"""Forgetting what is older than the council's policy, in batches that nobody notices."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.future import Engine

from bot.records import tracker
from bot.records.engine import reading
from bot.records.erasure import hash_of
from bot.records.tables import conversations, erasures


@dataclass(frozen=True)
class Removed:
    """How many of each went: conversations, rows of Rasa's, and notes of long-past erasures."""

    conversations: int
    tracker_events: int
    erasures: int


def apply(
    records_engine: Engine,
    tracker_engine: Engine | None,
    *,
    now: datetime,
    keep_days: int,
    batch: int = 50,
    rest_seconds: float = 0.05,
) -> Removed:
    """Delete every conversation last heard of more than `keep_days` ago; `batch` at a time.

    Between batches it rests, so that those who are talking get their turn at the database.
    Also what Rasa stored after, or without, its conversation here. Notes of erasures go by the
    same age: any backup that holds their conversation is itself past the policy by then.
    """
    before = now - timedelta(days=keep_days)
    gone = events = 0
    while ids := _old(records_engine, before, batch):
        events += tracker.delete_events(tracker_engine, ids)
        with records_engine.begin() as connection:
            chosen = conversations.c.id.in_(ids)
            gone += connection.execute(delete(conversations).where(chosen)).rowcount
        time.sleep(rest_seconds)
    events += _sweep_tracker(records_engine, tracker_engine, before, batch)
    with records_engine.begin() as connection:
        past = delete(erasures).where(erasures.c.erased_at < before)
        return Removed(gone, events, int(connection.execute(past).rowcount))


def _old(engine: Engine, before: datetime, batch: int) -> list[str]:
    query = select(conversations.c.id).where(conversations.c.last_at < before)
    with reading(engine) as connection:
        ids: list[str] = connection.execute(query.limit(batch)).scalars().all()
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
