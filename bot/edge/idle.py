"""When a conversation is over: ended by the person, or left alone too long on a shared computer."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.records.conversations import Conversation


def why_over(conversation: Conversation, now: datetime, idle_minutes: int) -> str | None:
    """Give the problem code of a conversation that is over (`ended` or `idle`), None while open."""
    left_alone = now - conversation.last_at > timedelta(minutes=idle_minutes)
    if conversation.ended_at is not None:
        idle_when_ended = conversation.ended_at - conversation.last_at
        return "idle" if idle_when_ended > timedelta(minutes=idle_minutes) else "ended"
    return "idle" if left_alone else None
