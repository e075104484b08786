"""What staff do with a conversation: tags, notes, whose it is, and that it was reviewed.

Every change works out its marks again in the same transaction, so that lists show it at once. All
raise `NoConversationError` where the conversation is gone or of another area.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, insert, select, update
from sqlalchemy.future import Connection

from bot.records.areas import Areas, may_see
from bot.records.marks_keeping import mark_again
from bot.records.marks_stories import Topics
from bot.records.review_tables import conversation_notes, conversation_reviews, conversation_tags
from bot.records.tables import conversations
from bot.records.turns import NoConversationError

LONGEST_NOTE = 2_000
MOST_TAGS = 20


@dataclass(frozen=True)
class Worked:
    """A conversation that somebody works on, and what marks need to know."""

    connection: Connection
    conversation_id: str
    area: str | None
    topics: Topics

    def add_tag(self, tag: str) -> bool:
        """Add a tag; False where it has as many as it may."""
        mine = conversation_tags.c.conversation_id == self.conversation_id
        tags = set(self.connection.execute(select(conversation_tags.c.tag).where(mine)).scalars())
        if tag in tags:
            return True
        if len(tags) >= MOST_TAGS:
            return False
        row = {"conversation_id": self.conversation_id, "tag": tag}
        self.connection.execute(insert(conversation_tags).values(**row))
        self._mark_again()
        return True

    def remove_tag(self, tag: str) -> None:
        """Take a tag away."""
        mine = conversation_tags.c.conversation_id == self.conversation_id
        self.connection.execute(
            delete(conversation_tags).where(mine, conversation_tags.c.tag == tag)
        )
        self._mark_again()

    def add_note(self, words: str, *, by: str, now: datetime) -> None:
        """Add a note under somebody's name."""
        row = {"id": uuid4().hex, "conversation_id": self.conversation_id}
        self.connection.execute(
            insert(conversation_notes).values(**row, words=words, written_by=by, written_at=now)
        )

    def remove_note(self, note_id: str, *, by: str | None) -> bool:
        """Take a note away that `by` wrote (None: whoever); False where there is no such one."""
        chosen = (
            (conversation_notes.c.conversation_id == self.conversation_id)
            & (conversation_notes.c.id == note_id)
            & (True if by is None else conversation_notes.c.written_by == by)
        )
        return bool(self.connection.execute(delete(conversation_notes).where(chosen)).rowcount)

    def assign(self, staff_id: str | None) -> None:
        """Give it to somebody, or to nobody."""
        self._review(assigned_to=staff_id)

    def set_reviewed(self, by: str | None, now: datetime) -> None:
        """Note who reviewed it; None: it is to be reviewed again."""
        self._review(reviewed_by=by, reviewed_at=now if by else None)

    def _review(self, **values: Any) -> None:
        mine = conversation_reviews.c.conversation_id == self.conversation_id
        done = self.connection.execute(update(conversation_reviews).where(mine).values(**values))
        if not done.rowcount:
            row = {"conversation_id": self.conversation_id, **values}
            self.connection.execute(insert(conversation_reviews).values(**row))
        self._mark_again()

    def _mark_again(self) -> None:
        mark_again(self.connection, self.conversation_id, self.topics)


def work_on(connection: Connection, conversation_id: str, areas: Areas, topics: Topics) -> Worked:
    """Take a conversation into one's hands, until the transaction ends."""
    chosen = conversations.c.id == conversation_id
    query = select(conversations.c.area).where(chosen).with_for_update(key_share=True)
    row = connection.execute(query).first()
    if row is None or not may_see(areas, row.area):
        raise NoConversationError(conversation_id)
    return Worked(connection, conversation_id, row.area, topics)
