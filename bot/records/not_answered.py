"""Which turns left a question without an answer, told from what is stored of them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import and_, exists, select

from bot.records.tables import BOT, DONE, messages, turns

ANSWERING = frozenset({"answer", "question", "result", "receipt", "safety"})
"""Kinds of message that give what was asked for, or go on to it."""

ASKED_SOMETHING = frozenset(
    {
        "explain",
        "nlu_fallback",
        "council_service",
        "homework_or_facts",
        "legal_advice",
        "medical_advice",
        "off_topic",
        "other_council",
    }
)
"""Intents of who wanted to know something. Abuse and nonsense are refused too, and lack nothing."""


def is_not_answered(intent: str | None, kinds: Collection[str]) -> bool:
    """Whether a turn of this intent, with these kinds of reply, left a question open."""
    return intent in ASKED_SOMETHING and bool(kinds) and ANSWERING.isdisjoint(kinds)


def not_answered() -> Any:
    """The same as a condition on rows of `turns`."""
    reply = messages.alias("reply")
    of_the_turn = and_(reply.c.turn_id == turns.c.id, reply.c.role == BOT)
    answering = and_(of_the_turn, reply.c.kind.in_(sorted(ANSWERING)))
    return and_(
        turns.c.state == DONE,
        turns.c.trace["intent"].as_string().in_(sorted(ASKED_SOMETHING)),
        exists(select(reply.c.id).where(of_the_turn)),
        ~exists(select(reply.c.id).where(answering)),
    )
