"""Questions that people typed and that got no answer: where the content has a gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.marks import NOT_ANSWERED
from bot.records.not_answered import not_answered
from bot.records.review_tables import marks
from bot.records.tables import PERSON, TYPED, conversations, messages, turns

_AT_ONCE = 200


@dataclass(frozen=True)
class Question:
    """What somebody asked in vain, as stored; `turn` is its number in the conversation."""

    message_id: str
    conversation_id: str
    turn: int
    area: str | None
    text: str
    asked_at: datetime


def unanswered(connection: Connection, since: datetime, areas: Areas, most: int) -> list[Question]:
    """The newest questions since then that were not answered, of these areas (None: of any).

    Newest are those of the conversations that somebody spoke in last.
    """
    ids = _conversations(connection, since, areas, most)
    questions: list[Question] = []
    for first in range(0, len(ids), _AT_ONCE):
        questions += _asked_in_vain(connection, ids[first : first + _AT_ONCE], since)
        if len(questions) >= most:
            break
    return questions[:most]


def _conversations(connection: Connection, since: datetime, areas: Areas, most: int) -> list[str]:
    """Those that are marked, in the order of their marks: no other has to be looked at."""
    query = (
        select(marks.c.conversation_id)
        .where(marks.c.mark == NOT_ANSWERED, marks.c.last_at >= since)
        .order_by(marks.c.last_at.desc(), marks.c.conversation_id.desc())
        .limit(most)
    )
    if areas is not None:
        same = conversations.c.id == marks.c.conversation_id
        theirs = select(conversations.c.id).where(same, within(areas, conversations.c.area))
        query = query.where(exists(theirs))
    ids: list[str] = connection.execute(query).scalars().all()
    return ids


def _asked_in_vain(
    connection: Connection, ids: Sequence[str], since: datetime
) -> Iterator[Question]:
    place = {conversation_id: number for number, conversation_id in enumerate(ids)}
    columns = (
        messages.c.id.label("message_id"),
        turns.c.conversation_id,
        turns.c.number.label("turn"),
        conversations.c.area,
        messages.c.body,
        turns.c.began_at.label("asked_at"),
    )
    joined = turns.join(messages, messages.c.turn_id == turns.c.id).join(
        conversations, turns.c.conversation_id == conversations.c.id
    )
    query = (
        select(*columns)
        .select_from(joined)
        .where(turns.c.conversation_id.in_(ids), turns.c.began_at >= since, not_answered())
        .where(messages.c.role == PERSON, messages.c.kind == TYPED)
    )
    rows = [dict(row) for row in connection.execute(query).mappings()]
    for row in sorted(rows, key=lambda row: (place[row["conversation_id"]], -row["turn"])):
        yield Question(text=str(row.pop("body")["text"]), **row)
