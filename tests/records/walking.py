"""Walks for tests to take, in the words of the records' own functions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.future import Engine

from bot.records import codes, groups, walks
from bot.records.conversations import Conversation
from bot.records.engine import reading
from bot.records.groups import Group
from bot.records.tables import FINISHED, GROUP, OPEN, WALK
from bot.records.walks import Walk
from tests.records.talking import NOW

ANSWERS = {"time": {"option": "no", "note": "two weeks"}, "money": {}}


def walk(engine: Engine, conversation: Conversation, now: datetime = NOW, **options: Any) -> Walk:
    """Begin a walk through a checklist."""
    with engine.begin() as connection:
        return walks.begin(connection, conversation.id, "checklist", "sefton", now, **options)


def keep(
    engine: Engine,
    kept: Walk,
    now: datetime = NOW,
    *,
    answers: Mapping[str, Any] = ANSWERS,
    at: str | None = "money",
    state: str = OPEN,
) -> None:
    """Keep some answers."""
    with engine.begin() as connection:
        walks.keep(connection, kept.id, answers=answers, at=at, state=state, now=now)


def finish(engine: Engine, kept: Walk, now: datetime = NOW) -> None:
    """Finish a walk."""
    keep(engine, kept, now, at=None, state=FINISHED)


def share(engine: Engine, owner: Walk) -> Group:
    """Share a walk with others."""
    with engine.begin() as connection:
        return groups.begin(connection, owner, NOW)


def give_code(engine: Engine, target: Walk | Group) -> str:
    """Keep a code for a walk or a group; its hash is returned."""
    kind = WALK if isinstance(target, Walk) else GROUP
    with engine.begin() as connection:
        codes.keep(connection, f"hash of {target.id}", kind, target.id, "key", NOW)
    return f"hash of {target.id}"


def found(engine: Engine, walk_id: str) -> Walk | None:
    """Read a walk back."""
    with reading(engine) as connection:
        return walks.find(connection, walk_id)


def there(engine: Engine, walk_id: str) -> Walk:
    """Read back a walk that must be there."""
    kept = found(engine, walk_id)
    assert kept is not None
    return kept
