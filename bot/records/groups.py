"""Groups: several people answer one instrument under one share code, none of them named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import insert, select, update
from sqlalchemy.future import Connection

from bot.records.tables import FINISHED, walk_groups, walks
from bot.records.walks import COLUMNS, NoWalkError, Walk


@dataclass(frozen=True)
class Group:
    """Those who answer together; `shown_early`: its owner lets it be seen before three have."""

    id: str
    instrument: str
    owner_walk_id: str
    shown_early: bool
    begun_at: datetime


_COLUMNS = [walk_groups.c[name] for name in Group.__dataclass_fields__]


def begin(connection: Connection, owner: Walk, now: datetime) -> Group:
    """Share a walk: the group it is in already, or a new one that it owns.

    The walk's row is locked, so that asking twice at once makes one group. `NoWalkError` where
    the walk is gone.
    """
    joined = select(walks.c.group_id).where(walks.c.id == owner.id)
    row = connection.execute(joined.with_for_update()).first()
    if row is None:
        raise NoWalkError(owner.id)
    if row.group_id is not None and (already := find(connection, row.group_id)) is not None:
        return already
    group = Group(uuid4().hex, owner.instrument, owner.id, False, now)
    connection.execute(insert(walk_groups).values(**group.__dict__))
    connection.execute(update(walks).where(walks.c.id == owner.id).values(group_id=group.id))
    return group


def find(connection: Connection, group_id: str) -> Group | None:
    """The group of this id; None where it is gone."""
    return _first(connection, walk_groups.c.id == group_id)


def owned_by(connection: Connection, walk_id: str) -> Group | None:
    """The group that a walk began; None where it began none."""
    return _first(connection, walk_groups.c.owner_walk_id == walk_id)


def members(connection: Connection, group_id: str) -> list[Walk]:
    """The finished walks of a group, those who finished first at the front."""
    done = (walks.c.group_id == group_id) & (walks.c.state == FINISHED)
    query = select(*COLUMNS).where(done).order_by(walks.c.finished_at, walks.c.id)
    return [Walk(**row) for row in connection.execute(query).mappings()]


def show_early(connection: Connection, group_id: str) -> None:
    """Let what the group answered be seen before three have finished."""
    chosen = walk_groups.c.id == group_id
    connection.execute(update(walk_groups).where(chosen).values(shown_early=True))


def _first(connection: Connection, which: Any) -> Group | None:
    row = connection.execute(select(*_COLUMNS).where(which)).mappings().first()
    return None if row is None else Group(**row)
