"""Conversations, their turns, messages and choices, opinions, disclosures and erasures."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_MOMENT = sa.DateTime(timezone=True)
_RUNNING = sa.text("state = 'running'")


def upgrade() -> None:
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("area", sa.String(64)),
        sa.Column("reading", sa.String(16), nullable=False),
        sa.Column("paused", sa.Boolean, nullable=False),
        sa.Column("turns", sa.Integer, nullable=False),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.Column("last_at", _MOMENT, nullable=False),
        sa.Column("ended_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint("token_hash", name="uq_conversations_token_hash"),
    )
    op.create_index("ix_conversations_last_at", "conversations", ["last_at"])
    _create_turns()
    _create_messages()
    _create_what_hangs_on_messages()
    op.create_table(
        "disclosures",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("disclosures", "conversation"),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("noticed_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_disclosures"),
    )
    op.create_index("ix_disclosures_conversation_id", "disclosures", ["conversation_id"])
    op.create_table(
        "erasures",
        sa.Column("conversation_hash", sa.String(64), nullable=False),
        sa.Column("erased_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("conversation_hash", name="pk_erasures"),
    )
    op.create_index("ix_erasures_erased_at", "erasures", ["erased_at"])


def downgrade() -> None:
    for table in (
        "erasures",
        "disclosures",
        "feedback",
        "offered_choices",
        "messages",
        "turns",
        "conversations",
    ):
        op.drop_table(table)


def _goes_with(table: str, *parents: str) -> list[Any]:
    columns: list[Any] = []
    for parent in parents:
        name = f"fk_{table}_{parent}_id_{parent}s"
        columns.append(sa.Column(f"{parent}_id", sa.String(32), nullable=False))
        columns.append(
            sa.ForeignKeyConstraint(
                [f"{parent}_id"], [f"{parent}s.id"], name=name, ondelete="CASCADE"
            )
        )
    return columns


def _create_turns() -> None:
    op.create_table(
        "turns",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("turns", "conversation"),
        sa.Column("message_id", sa.String(64), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("trace", sa.JSON),
        sa.Column("began_at", _MOMENT, nullable=False),
        sa.Column("finished_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_turns"),
        sa.UniqueConstraint(
            "conversation_id", "message_id", name="uq_turns_conversation_id_message_id"
        ),
    )
    op.create_index(
        "uq_turns_one_running",
        "turns",
        ["conversation_id"],
        unique=True,
        sqlite_where=_RUNNING,
        postgresql_where=_RUNNING,
    )


def _create_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("messages", "conversation", "turn"),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("role", sa.String(8), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.UniqueConstraint(
            "conversation_id", "position", name="uq_messages_conversation_id_position"
        ),
    )
    op.create_index("ix_messages_turn_id", "messages", ["turn_id"])


def _create_what_hangs_on_messages() -> None:
    op.create_table(
        "offered_choices",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("offered_choices", "conversation", "message"),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_offered_choices"),
    )
    op.create_index("ix_offered_choices_conversation_id", "offered_choices", ["conversation_id"])
    op.create_index("ix_offered_choices_message_id", "offered_choices", ["message_id"])
    op.create_table(
        "feedback",
        *_goes_with("feedback", "message", "conversation"),
        sa.Column("useful", sa.Boolean, nullable=False),
        sa.Column("given_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("message_id", name="pk_feedback"),
    )
    op.create_index("ix_feedback_conversation_id", "feedback", ["conversation_id"])
