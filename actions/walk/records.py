"""The records of walks, as actions need them; every call blocks, so it is made in a thread."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import datetime, timezone
from typing import TypeVar

from sqlalchemy import inspect, select
from sqlalchemy.future import Connection, Engine

from actions.safe_action import in_thread
from bot.records import groups, walks
from bot.records.engine import migrate, open_engine, reading
from bot.records.groups import Group
from bot.records.tables import conversations
from bot.records.tables import walks as walks_table
from bot.records.walks import Walk
from bot.settings import load_settings
from knowledge.instruments.answers import answers_to_json
from knowledge.instruments.moves import Place

Found = TypeVar("Found")


@functools.lru_cache(maxsize=1)
def engine() -> Engine:
    """The records of this deployment, made ready where no edge has been there before."""
    url = load_settings().database_url
    opened = open_engine(url)
    with reading(opened) as connection:
        ready = inspect(connection).has_table(walks_table.name)
    if not ready:
        migrate(url)
    return opened


async def begun(
    conversation_id: str,
    instrument: str,
    area: str | None,
    *,
    earlier_id: str | None = None,
    group_id: str | None = None,
) -> Walk:
    """A new walk of this conversation."""

    def begin() -> Walk:
        with engine().begin() as connection:
            now = _now()
            return walks.begin(
                connection, conversation_id, instrument, area, now, earlier_id, group_id
            )

    walk: Walk = await in_thread(begin)
    return walk


async def found(walk_id: str | None) -> Walk | None:
    """The walk of this id; None where it is gone."""
    walk: Walk | None = await in_thread(_read, lambda c: walks.find(c, walk_id or ""))
    return walk


async def left_open(conversation_id: str) -> Walk | None:
    """The walk that this conversation has not finished."""
    walk: Walk | None = await in_thread(_read, lambda c: walks.open_of(c, conversation_id))
    return walk


async def group_found(group_id: str) -> Group | None:
    """The group of this id; None where it is gone."""
    group: Group | None = await in_thread(_read, lambda c: groups.find(c, group_id))
    return group


async def kept(walk: Walk, place: Place, state: str) -> None:
    """Keep the answers and the place; raises where they are not kept, and then nothing is said."""

    def keep() -> None:
        with engine().begin() as connection:
            answers = answers_to_json(place.answers)
            walks.keep(connection, walk.id, answers=answers, at=place.at, state=state, now=_now())

    await in_thread(keep)


async def taken_over(walk: Walk, conversation_id: str) -> None:
    """Give a walk to the conversation that goes on with it, where that is one kept here."""

    def take() -> None:
        with engine().begin() as connection:
            held = select(conversations.c.id).where(conversations.c.id == conversation_id)
            if connection.execute(held).first() is not None:
                walks.take_over(connection, walk.id, conversation_id, _now())

    if walk.conversation_id != conversation_id:
        await in_thread(take)


async def shared(walk: Walk) -> Group:
    """The group of a walk, made where it has none."""

    def share() -> Group:
        with engine().begin() as connection:
            return groups.begin(connection, walk, _now())

    group: Group = await in_thread(share)
    return group


def _read(query: Callable[[Connection], Found]) -> Found:
    with reading(engine()) as connection:
        return query(connection)


def _now() -> datetime:
    return datetime.now(timezone.utc)
