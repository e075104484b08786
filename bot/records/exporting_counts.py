"""What the turns of some conversations come to, counted for a page of an export at a time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.future import Connection

from bot.records.not_answered import is_not_answered
from bot.records.review_tables import conversation_tags
from bot.records.tables import ANSWER, BOT, DONE, messages, turns


@dataclass
class Talk:
    """What one conversation came to."""

    answers: int = 0
    unanswered: int = 0
    lowest: float | None = None
    slowest: float | None = None

    def add(self, trace: Mapping[str, Any], kinds: Collection[str]) -> None:
        """Count one more turn, with the kinds of message it was answered by."""
        intent = trace.get("intent")
        self.answers += ANSWER in kinds
        self.unanswered += is_not_answered(intent, kinds)
        if intent:
            self.lowest = _further(min, self.lowest, trace.get("confidence"))
        self.slowest = _further(max, self.slowest, trace.get("ms"))


def talk(connection: Connection, ids: Collection[str]) -> Mapping[str, Talk]:
    """What each conversation came to; nothing for one without a finished turn."""
    said = select(messages.c.turn_id, messages.c.kind)
    theirs = messages.c.conversation_id.in_(ids) & (messages.c.role == BOT)
    kinds: dict[str, set[str]] = defaultdict(set)
    for turn_id, kind in connection.execute(said.where(theirs)):
        kinds[turn_id].add(kind)
    query = select(turns.c.id, turns.c.conversation_id, turns.c.trace)
    query = query.where(turns.c.conversation_id.in_(ids), turns.c.state == DONE)
    found: dict[str, Talk] = defaultdict(Talk)
    for turn_id, conversation_id, trace in connection.execute(query):
        found[conversation_id].add(trace or {}, kinds[turn_id])
    return found


def counted(
    connection: Connection, table: Any, ids: Collection[str], by: str
) -> Mapping[str, Counter[Any]]:
    """How many rows of a table each conversation has, by one of its columns."""
    whose = table.c.conversation_id
    query = select(whose, table.c[by], func.count()).where(whose.in_(ids))
    found: dict[str, Counter[Any]] = defaultdict(Counter)
    for conversation_id, value, number in connection.execute(query.group_by(whose, table.c[by])):
        found[conversation_id][value] = int(number)
    return found


def tags(connection: Connection, ids: Collection[str]) -> Mapping[str, list[str]]:
    """The tags that staff gave each conversation, by the alphabet."""
    query = select(conversation_tags).where(conversation_tags.c.conversation_id.in_(ids))
    found: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(query.order_by(conversation_tags.c.tag)):
        found[row.conversation_id].append(row.tag)
    return found


def _further(which: Any, one: float | None, other: float | None) -> float | None:
    return other if one is None else one if other is None else which(one, other)
