"""How a conversation stands: what is left of its messages and its time, told before it is gone."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bot.records.conversations import Conversation


@dataclass(frozen=True)
class Standing:
    """`left`: messages; `idle_seconds`: until it ends by itself; `mark` tells chats apart."""

    left: int
    idle_seconds: int
    mark: str


def standing(
    conversation: Conversation, now: datetime, *, idle_minutes: int, most_turns: int
) -> Standing:
    """Judge an open conversation; its opening was a turn, and counts for nothing."""
    quiet = (now - conversation.last_at).total_seconds()
    return Standing(
        left=max(0, most_turns + 1 - conversation.turns),
        idle_seconds=max(0, round(idle_minutes * 60 - quiet)),
        mark=hashlib.sha256(conversation.id.encode()).hexdigest()[:16],
    )
