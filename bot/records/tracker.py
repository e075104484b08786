"""The rows Rasa keeps of a conversation in its own database, which must go when ours go."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import column, delete, func, inspect, select, table
from sqlalchemy.future import Engine

events = table("events", column("sender_id"), column("timestamp"))
"""Rasa's table, by the two columns needed here; `timestamp` is in seconds since 1970."""


def delete_events(engine: Engine | None, conversation_ids: Collection[str]) -> int:
    """Delete all that Rasa remembers of these conversations; return how many rows went."""
    if engine is None or not conversation_ids or not inspect(engine).has_table("events"):
        return 0
    with engine.begin() as connection:
        chosen = events.c.sender_id.in_(list(conversation_ids))
        return int(connection.execute(delete(events).where(chosen)).rowcount)


def last_heard(engine: Engine | None, batch: int) -> Iterator[dict[str, float]]:
    """Page through Rasa's conversations: id to the time of the last event, `batch` at a time."""
    if engine is None or not inspect(engine).has_table("events"):
        return
    latest, after = func.max(events.c.timestamp), ""
    while True:
        query = (
            select(events.c.sender_id, latest)
            .where(events.c.sender_id > after)
            .group_by(events.c.sender_id)
            .order_by(events.c.sender_id)
            .limit(batch)
        )
        with engine.begin() as connection:
            page = {sender: moment or 0.0 for sender, moment in connection.execute(query)}
        if not page:
            return
        yield page
        after = max(page)
