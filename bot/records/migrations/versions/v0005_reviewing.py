"""What staff note beside conversations, and the marks their lists are made of."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

from bot.records.migrations import searched_words

revision = "0005"
down_revision = "0004"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_marks()
    _create_what_staff_note()
    op.create_table(
        "said",
        sa.Column("number", sa.Integer, nullable=False),
        *_goes_with("said", "message"),
        sa.Column("conversation_id", sa.String(32), nullable=False),
        sa.Column("words", sa.Text().with_variant(TSVECTOR(), "postgresql")),
        sa.PrimaryKeyConstraint("number", name="pk_said"),
        sa.UniqueConstraint("message_id", name="uq_said_message_id"),
    )
    op.create_index("ix_feedback_given_at", "feedback", ["given_at"])
    searched_words.keep(op.get_bind())


def downgrade() -> None:
    searched_words.let_go(op.get_bind())
    op.drop_index("ix_feedback_given_at", "feedback")
    for table in (
        "said",
        "saved_filters",
        "conversation_notes",
        "conversation_tags",
        "conversation_reviews",
        "catalogue",
        "facts",
        "marks",
    ):
        op.drop_table(table)


def _goes_with(table: str, parent: str, *, targets: str = "") -> list[Any]:
    targets = targets or f"{parent}s"
    name = f"fk_{table}_{parent}_id_{targets}"
    key = sa.ForeignKeyConstraint(
        [f"{parent}_id"], [f"{targets}.id"], name=name, ondelete="CASCADE"
    )
    return [sa.Column(f"{parent}_id", sa.String(32), nullable=False), key]


def _create_marks() -> None:
    op.create_table(
        "marks",
        sa.Column("mark", sa.String(96), nullable=False),
        sa.Column("last_at", _MOMENT, nullable=False),
        *_goes_with("marks", "conversation"),
        sa.PrimaryKeyConstraint("mark", "last_at", "conversation_id", name="pk_marks"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_marks_conversation_id", "marks", ["conversation_id"])
    op.create_table(
        "facts",
        *_goes_with("facts", "conversation"),
        sa.Column("last_at", _MOMENT, nullable=False),
        sa.Column("said", sa.Integer, nullable=False),
        sa.Column("intent", sa.String(64)),
        sa.Column("lowest", sa.Float),
        sa.Column("marks", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("due", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("conversation_id", name="pk_facts"),
    )
    due = sa.text("due")
    op.create_index("ix_facts_due", "facts", ["due"], sqlite_where=due, postgresql_where=due)
    op.create_table(
        "catalogue",
        sa.Column("name", sa.String(16), nullable=False),
        sa.Column("until", _MOMENT, nullable=False),
        sa.Column("rules", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_catalogue"),
    )


def _create_what_staff_note() -> None:
    assigned = sa.ForeignKeyConstraint(
        ["assigned_to"],
        ["staff.id"],
        name="fk_conversation_reviews_assigned_to_staff",
        ondelete="SET NULL",
    )
    op.create_table(
        "conversation_reviews",
        *_goes_with("conversation_reviews", "conversation"),
        sa.Column("assigned_to", sa.String(32)),
        assigned,
        sa.Column("reviewed_at", _MOMENT),
        sa.Column("reviewed_by", sa.String(64)),
        sa.PrimaryKeyConstraint("conversation_id", name="pk_conversation_reviews"),
    )
    op.create_index("ix_conversation_reviews_assigned_to", "conversation_reviews", ["assigned_to"])
    op.create_table(
        "conversation_tags",
        *_goes_with("conversation_tags", "conversation"),
        sa.Column("tag", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("conversation_id", "tag", name="pk_conversation_tags"),
    )
    op.create_table(
        "conversation_notes",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("conversation_notes", "conversation"),
        sa.Column("written_by", sa.String(64), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("written_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_conversation_notes"),
    )
    op.create_index(
        "ix_conversation_notes_conversation_id", "conversation_notes", ["conversation_id"]
    )
    op.create_table(
        "saved_filters",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("saved_filters", "staff", targets="staff"),
        sa.Column("name", sa.String(60), nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_saved_filters"),
        sa.UniqueConstraint("staff_id", "name", name="uq_saved_filters_staff_id_name"),
    )
