"""Walks: a person's way through an instrument, with the answers given so far.

The answers live here and not in Rasa's memory, so that codes, sharing, resuming and erasing all
mean the same row.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import case, delete, insert, select, update
from sqlalchemy.future import Connection

from bot.records import turns
from bot.records.marks_keeping import mark_later
from bot.records.tables import FINISHED, OPEN, codes, conversations, walk_groups, walks


@dataclass(frozen=True)
class Walk:
    """A walk as stored; `at` is the question it stands at, None where it is at none.

    `answers` are in the JSON of `knowledge.instruments.answers`.  `conversation_id` is None once
    its conversation is gone and only a code leads here; `earlier_id` is the walk it repeats.
    `begun_turn` is the turn of its conversation that it began in, 0 where none was running.
    """

    id: str
    conversation_id: str | None
    instrument: str
    area: str | None
    state: str
    at: str | None
    answers: Mapping[str, Any]
    earlier_id: str | None
    group_id: str | None
    begun_at: datetime
    changed_at: datetime
    finished_at: datetime | None
    begun_turn: int | None = None


class NoWalkError(LookupError):
    """The walk is gone, as when it was erased a moment ago: nothing was kept."""


COLUMNS = [walks.c[name] for name in Walk.__dataclass_fields__]


def begin(
    connection: Connection,
    conversation_id: str,
    instrument: str,
    area: str | None,
    now: datetime,
    earlier_id: str | None = None,
    group_id: str | None = None,
) -> Walk:
    """Begin a walk with no answers, in a group where one is shared.

    One of a conversation that is not kept here, as on the command line, belongs to none.
    """
    walk = Walk(
        id=uuid4().hex,
        conversation_id=conversation_id,
        instrument=instrument,
        area=area,
        state=OPEN,
        at=None,
        answers={},
        earlier_id=earlier_id,
        group_id=group_id,
        begun_at=now,
        changed_at=now,
        finished_at=None,
        begun_turn=turns.running(connection, conversation_id),
    )
    values = {**walk.__dict__, "conversation_id": _held(conversation_id)}
    connection.execute(insert(walks).values(**values))
    return walk


def find(connection: Connection, walk_id: str) -> Walk | None:
    """The walk of this id; None where it is gone."""
    row = connection.execute(select(*COLUMNS).where(walks.c.id == walk_id)).mappings().first()
    return None if row is None else Walk(**row)


def open_of(connection: Connection, conversation_id: str) -> Walk | None:
    """The walk a conversation last went on with and has not finished, stopped ones too."""
    unfinished = (walks.c.conversation_id == conversation_id) & (walks.c.state != FINISHED)
    latest = (walks.c.changed_at.desc(), walks.c.begun_at.desc(), walks.c.id)
    query = select(*COLUMNS).where(unfinished).order_by(*latest).limit(1)
    row = connection.execute(query).mappings().first()
    return None if row is None else Walk(**row)


def keep(
    connection: Connection,
    walk_id: str,
    *,
    answers: Mapping[str, Any],
    at: str | None,
    state: str,
    now: datetime,
) -> None:
    """Keep how far a walk has come; `NoWalkError` where it is gone, so that none says "saved"."""
    finished_at = now if state == FINISHED else None
    values = {"answers": dict(answers), "at": at, "state": state, "finished_at": finished_at}
    _set(connection, walk_id, changed_at=now, **values)


def take_over(connection: Connection, walk_id: str, conversation_id: str, now: datetime) -> None:
    """Give a walk to the conversation that goes on with it; `NoWalkError` where it is gone.

    One that is not kept here holds none, as at the beginning. From the turn it is taken over in,
    it counts as begun there.
    """
    holder, turn = _held(conversation_id), turns.running(connection, conversation_id)
    same = walks.c.conversation_id == conversation_id
    begun: Any = case((same, walks.c.begun_turn), else_=turn)
    _set(connection, walk_id, conversation_id=holder, changed_at=now, begun_turn=begun)


def forget(connection: Connection, walk_id: str) -> None:
    """Delete a walk with its codes, and the group it owns; other people's answers stay theirs."""
    forget_all(connection, [walk_id])


def forget_all(connection: Connection, walk_ids: Collection[str]) -> int:
    """Delete these walks as `forget` does; return how many there were."""
    chosen = list(walk_ids)
    owned = select(walk_groups.c.id).where(walk_groups.c.owner_walk_id.in_(chosen))
    groups: list[str] = connection.execute(owned).scalars().all()
    connection.execute(delete(codes).where(codes.c.target.in_([*chosen, *groups])))
    connection.execute(delete(walk_groups).where(walk_groups.c.id.in_(groups)))
    held = select(walks.c.conversation_id).where(walks.c.id.in_(chosen))
    mark_later(connection, connection.execute(held).scalars().all())
    return int(connection.execute(delete(walks).where(walks.c.id.in_(chosen))).rowcount)


def words_of(walk: Walk) -> list[str]:
    """Every piece of words that its answers hold."""
    given = [answer.get(name) for answer in walk.answers.values() for name in ("words", "note")]
    return [words for words in given if words]


def of_conversations(connection: Connection, conversation_ids: Collection[str]) -> list[str]:
    """The ids of all walks that these conversations hold."""
    held = select(walks.c.id).where(walks.c.conversation_id.in_(list(conversation_ids)))
    ids: list[str] = connection.execute(held).scalars().all()
    return ids


def _held(conversation_id: str) -> Any:
    held = select(conversations.c.id).where(conversations.c.id == conversation_id)
    return held.scalar_subquery()


def _set(connection: Connection, walk_id: str, **values: Any) -> None:
    done = connection.execute(update(walks).where(walks.c.id == walk_id).values(**values))
    if not done.rowcount:
        raise NoWalkError(walk_id)
