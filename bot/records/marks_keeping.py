"""Keeping the marks of conversations, and the facts that a list shows of them.

Who keeps marks does so one at a time; a version says whether they were worked out of what is no
longer so, and such marks are left to the next time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, text, update
from sqlalchemy.future import Connection

from bot.records.marks import Story, marks_of
from bot.records.marks_stories import Read, Topics, read_stories
from bot.records.review_tables import facts, marks
from bot.records.tables import conversations

_LOCK = 71_005
"""The number of a lock of PostgreSQL; on SQLite whoever writes is alone anyway."""


def keep_marks(connection: Connection, read: Sequence[Read]) -> int:
    """Keep the marks of these conversations; return of how many they had changed.

    Left out is what was erased or noted otherwise since it was read.
    """
    wait_for_others(connection)
    there = _still_there(connection, read)
    before = _kept(connection, there)
    fresh = [one for one in read if one.story.conversation_id in there and _is_fresh(one, before)]
    changed = [one for one in fresh if _differs(one, before)]
    ids = [one.story.conversation_id for one in changed]
    connection.execute(delete(marks).where(marks.c.conversation_id.in_(ids)))
    _keep_facts(connection, changed, before)
    rows = [row for one in changed for row in _marks(one)]
    if rows:
        connection.execute(insert(marks), rows)
    return len(changed)


def _keep_facts(connection: Connection, changed: Sequence[Read], before: dict[str, Any]) -> None:
    """Rows that are there are changed in their place: who waits to note a change finds them."""
    new = [_facts(one) for one in changed if one.story.conversation_id not in before]
    old = [_facts(one) for one in changed if one.story.conversation_id in before]
    if new:
        connection.execute(insert(facts), new)
    if old:
        names = [column.name for column in facts.c if not column.primary_key]
        values = {name: bindparam(f"new_{name}", type_=facts.c[name].type) for name in names}
        same = facts.c.conversation_id == bindparam("new_conversation_id")
        rows = [{f"new_{name}": value for name, value in row.items()} for row in old]
        connection.execute(update(facts).where(same).values(**values), rows)


def mark_again(connection: Connection, conversation_id: str, topics: Topics) -> None:
    """Work out the marks of one conversation in the transaction that changed something of it."""
    wait_for_others(connection)
    _note_change(connection, [conversation_id])
    keep_marks(connection, read_stories(connection, [conversation_id], topics))


def mark_later(connection: Connection, conversation_ids: Collection[str]) -> None:
    """Note that what was kept of these conversations changed, which no moment of theirs shows."""
    wanted = [one for one in conversation_ids if one]
    if wanted:
        _note_change(connection, wanted)


def due(connection: Connection, most: int) -> list[str]:
    """The conversations noted so."""
    query = select(facts.c.conversation_id).where(text("due")).limit(most)
    ids: list[str] = connection.execute(query).scalars().all()
    return ids


def _note_change(connection: Connection, ids: Collection[str]) -> None:
    later = facts.c.conversation_id.in_(ids)
    connection.execute(update(facts).where(later).values(due=True, version=facts.c.version + 1))


def wait_for_others(connection: Connection) -> None:
    """Let whoever keeps marks come to an end, and be alone until the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")


def _still_there(connection: Connection, read: Sequence[Read]) -> set[str]:
    """Those that are not being erased, held so that they cannot be until the marks are kept."""
    ids = sorted(one.story.conversation_id for one in read)
    query = select(conversations.c.id).where(conversations.c.id.in_(ids))
    held = query.with_for_update(read=True, key_share=True, skip_locked=True)
    return set(connection.execute(held).scalars())


def _kept(connection: Connection, ids: Collection[str]) -> dict[str, Any]:
    rows = connection.execute(select(facts).where(facts.c.conversation_id.in_(sorted(ids))))
    return {row.conversation_id: row for row in rows}


def _is_fresh(one: Read, before: dict[str, Any]) -> bool:
    kept = before.get(one.story.conversation_id)
    return (kept.version if kept else None) == one.version


def _differs(one: Read, before: dict[str, Any]) -> bool:
    kept = before.get(one.story.conversation_id)
    if kept is None or kept.due:
        return True
    new = _facts(one)
    return any(
        new[name] != getattr(kept, name)
        for name in ("last_at", "said", "intent", "lowest", "marks")
    )


def _facts(one: Read) -> dict[str, Any]:
    story: Story = one.story
    return {
        "conversation_id": story.conversation_id,
        "last_at": one.last_at,
        "said": story.said,
        "intent": story.intent,
        "lowest": story.lowest,
        "marks": sorted(marks_of(story)),
        "version": (one.version or 0) + 1,
        "due": False,
    }


def _marks(one: Read) -> list[dict[str, Any]]:
    place = {"last_at": one.last_at, "conversation_id": one.story.conversation_id}
    return [{"mark": mark, **place} for mark in sorted(marks_of(one.story))]
