"""Reading what marks are made of, for many conversations at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records.marks import Story, TurnStory
from bot.records.review_tables import conversation_reviews, conversation_tags, facts
from bot.records.tables import (
    DONE,
    PERSON,
    TYPED,
    conversations,
    disclosures,
    feedback,
    messages,
    turns,
    walks,
)

Topics = Mapping[str, str]
"""Which topic an entry is of, by the entry's id."""


@dataclass(frozen=True)
class Read:
    """A story as it was at `last_at`; `version` is that of its facts, None where there are none."""

    story: Story
    last_at: datetime
    version: int | None


def read_stories(connection: Connection, ids: Collection[str], topics: Topics) -> list[Read]:
    """The stories of these conversations, without those that are gone."""
    wanted = sorted(ids)
    said = _turns(connection, wanted, topics)
    opinions = _values(connection, feedback.c.conversation_id, feedback.c.useful, wanted)
    told = _values(connection, disclosures.c.conversation_id, disclosures.c.id, wanted)
    walked = _values(connection, walks.c.conversation_id, walks.c.state, wanted)
    tags = _values(connection, conversation_tags.c.conversation_id, conversation_tags.c.tag, wanted)
    return [
        Read(
            Story(
                conversation_id=row.id,
                area=row.area,
                turns=said.get(row.id, ()),
                opinions=tuple(opinions[row.id]),
                disclosures=len(told[row.id]),
                walks=tuple(walked[row.id]),
                tags=tuple(sorted(tags[row.id])),
                assigned_to=row.assigned_to,
                reviewed=row.reviewed_at is not None,
            ),
            row.last_at,
            row.version,
        )
        for row in connection.execute(_talks(wanted))
    ]


def _talks(wanted: Collection[str]) -> Any:
    joined = conversations.outerjoin(conversation_reviews).outerjoin(
        facts, facts.c.conversation_id == conversations.c.id
    )
    return (
        select(
            conversations.c.id,
            conversations.c.area,
            conversations.c.last_at,
            conversation_reviews.c.assigned_to,
            conversation_reviews.c.reviewed_at,
            facts.c.version,
        )
        .select_from(joined)
        .where(conversations.c.id.in_(wanted))
    )


def _values(
    connection: Connection, whose: Any, value: Any, wanted: Collection[str]
) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for conversation_id, one in connection.execute(select(whose, value).where(whose.in_(wanted))):
        found[conversation_id].append(one)
    return found


def _turns(
    connection: Connection, wanted: Collection[str], topics: Topics
) -> dict[str, tuple[TurnStory, ...]]:
    spoken = _messages(connection, wanted)
    query = (
        select(turns.c.id, turns.c.conversation_id, turns.c.trace)
        .where(turns.c.conversation_id.in_(wanted), turns.c.state == DONE)
        .order_by(turns.c.conversation_id, turns.c.number)
    )
    told: dict[str, list[TurnStory]] = defaultdict(list)
    for row in connection.execute(query):
        told[row.conversation_id].append(_turn(row.trace or {}, spoken.get(row.id, []), topics))
    return {conversation_id: tuple(one) for conversation_id, one in told.items()}


def _turn(trace: Mapping[str, Any], said: Collection[Any], topics: Topics) -> TurnStory:
    theirs = [row for row in said if row.role == PERSON]
    replies = [row for row in said if row.role != PERSON]
    shown = (topics.get(row.entry or "") for row in replies)
    return TurnStory(
        intent=trace.get("intent"),
        confidence=trace.get("confidence"),
        kinds=frozenset(row.kind for row in replies),
        typed=any(row.kind == TYPED for row in theirs),
        spoken=bool(theirs),
        topics=frozenset(topic for topic in shown if topic),
    )


def _messages(connection: Connection, wanted: Collection[str]) -> dict[str, list[Any]]:
    entry = messages.c.body["entry"]["id"].as_string().label("entry")
    query = select(messages.c.turn_id, messages.c.role, messages.c.kind, entry)
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query.where(messages.c.conversation_id.in_(wanted))):
        found[row.turn_id].append(row)
    return found
