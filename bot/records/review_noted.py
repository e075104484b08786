"""What staff noted of conversations, for pages to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.future import Connection

from bot.records.review_tables import conversation_notes, conversation_reviews, conversation_tags
from bot.records.staff_tables import staff


@dataclass(frozen=True)
class Note:
    """Words of a member of staff beside a conversation."""

    id: str
    written_by: str
    words: str
    written_at: datetime


@dataclass(frozen=True)
class Work:
    """All that staff did with one conversation; `assigned_to` is an account's id."""

    tags: tuple[str, ...]
    notes: tuple[Note, ...]
    assigned_to: str | None
    reviewed_by: str | None
    reviewed_at: datetime | None


@dataclass(frozen=True)
class Colleague:
    """Somebody a conversation may be given to; `areas` empty: they see all of them."""

    id: str
    name: str
    areas: tuple[str, ...]
    role: str


def work_of(connection: Connection, conversation_id: str) -> Work:
    """Everything staff noted of a conversation."""
    tag, note, review = conversation_tags.c, conversation_notes.c, conversation_reviews.c
    tags = select(tag.tag).where(tag.conversation_id == conversation_id).order_by(tag.tag)
    notes = select(note.id, note.written_by, note.words, note.written_at)
    notes = notes.where(note.conversation_id == conversation_id).order_by(note.written_at, note.id)
    reviewed = select(conversation_reviews).where(review.conversation_id == conversation_id)
    found = connection.execute(reviewed).mappings().first() or {}
    return Work(
        tags=tuple(connection.execute(tags).scalars()),
        notes=tuple(Note(**row) for row in connection.execute(notes).mappings()),
        assigned_to=found.get("assigned_to"),
        reviewed_by=found.get("reviewed_by"),
        reviewed_at=found.get("reviewed_at"),
    )


def tags_in_use(connection: Connection, most: int = 200) -> list[str]:
    """Every tag that some conversation has, the most used first."""
    tag = conversation_tags.c.tag
    query = select(tag).group_by(tag).order_by(func.count().desc(), tag).limit(most)
    tags: list[str] = connection.execute(query).scalars().all()
    return tags


def colleagues(connection: Connection) -> list[Colleague]:
    """Everybody with an open account, by name."""
    query = select(staff.c.id, staff.c.name, staff.c.areas, staff.c.role)
    rows = connection.execute(query.where(staff.c.closed_at.is_(None)).order_by(staff.c.name))
    return [Colleague(row.id, row.name, tuple(row.areas), row.role) for row in rows]
