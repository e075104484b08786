"""Turns that staff correct."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records.engine import reading
from bot.records.tables import messages
from tests.support.asking import Asked


def turn_of(engine: Engine, one: Asked) -> str:
    """The id of the turn in which this was asked."""
    with reading(engine) as connection:
        of_message = select(messages.c.turn_id).where(messages.c.id == one.message_id)
        return str(connection.execute(of_message).scalar_one())
