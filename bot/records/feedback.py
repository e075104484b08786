"""Whether an answer was useful, in the person's own click; the last click counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.future import Connection

from bot.records.tables import BOT, feedback, messages


def give(
    connection: Connection, *, conversation_id: str, message_id: str, useful: bool, now: datetime
) -> bool:
    """Keep one opinion a message; False where the assistant said no such thing here."""
    said = (
        select(messages.c.id)
        .where(
            messages.c.id == message_id,
            messages.c.conversation_id == conversation_id,
            messages.c.role == BOT,
        )
        .with_for_update(key_share=True)
    )
    if connection.execute(said).first() is None:
        return False
    connection.execute(delete(feedback).where(feedback.c.message_id == message_id))
    opinion = {"useful": useful, "given_at": now}
    connection.execute(
        insert(feedback).values(message_id=message_id, conversation_id=conversation_id, **opinion)
    )
    return True


def rated(connection: Connection, conversation_id: str) -> frozenset[str]:
    """The ids of the messages of a conversation that somebody said their opinion of."""
    given = select(feedback.c.message_id).where(feedback.c.conversation_id == conversation_id)
    return frozenset(connection.execute(given).scalars())
