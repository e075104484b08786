"""What the gaps in addresses of pages are filled with: records of a generated year."""

from __future__ import annotations

from sqlalchemy import func, select

from bot.records.card_tables import cards
from bot.records.engine import open_engine, reading
from bot.records.tables import conversations, disclosures, messages

_WAIT = 60_000  # milliseconds


def examples_in(url: str) -> dict[str, str]:
    """A conversation with a question of it, the longest one, a card, the project of most cards."""
    engine = open_engine(url, wait_milliseconds=_WAIT)
    with reading(engine) as connection:
        length = conversations.c.turns
        longest = select(conversations.c.id).order_by(length.desc()).limit(1)
        usual = select(conversations.c.id).join(messages).where(length.between(5, 9))
        answered = usual.where(messages.c.kind == "answer").order_by(length.desc()).limit(1)
        talk = connection.execute(answered).scalar_one()
        said = messages.c.conversation_id == talk, messages.c.kind == "answer"
        turn = connection.execute(select(messages.c.turn_id).where(*said).limit(1)).scalar_one()
        message = connection.execute(
            select(messages.c.id).where(messages.c.turn_id == turn, messages.c.role == "user")
        ).scalar_one()
        told = select(disclosures.c.conversation_id).join(conversations).order_by(length)
        unsafe = connection.execute(told.limit(1)).scalar_one()
        most = select(cards.c.project_key, func.min(cards.c.id)).group_by(cards.c.project_key)
        project, card = connection.execute(most.order_by(func.count().desc()).limit(1)).one()
        most_said = connection.execute(longest).scalar_one()
    engine.dispose()
    return {
        "conversation_id": talk,
        "conversation": talk,
        "longest_id": most_said,
        "unsafe_id": unsafe,
        "turn_id": turn,
        "message_id": message,
        "card_id": card,
        "project": project,
        "kind": "conversation",
        "held_id": talk,
    }
