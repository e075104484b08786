"""Drafts of entries, what was found about links, and how often entries were shown."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_drafts()
    op.create_table(
        "link_checks",
        sa.Column("url_hash", sa.String(64), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("status", sa.Integer),
        sa.Column("checked_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("url_hash", name="pk_link_checks"),
    )
    op.create_table(
        "entry_uses",
        sa.Column("entry", sa.String(255), nullable=False),
        sa.Column("area", sa.String(64), nullable=False),
        sa.Column("shown", sa.Integer, nullable=False),
        sa.Column("useful", sa.Integer, nullable=False),
        sa.Column("not_useful", sa.Integer, nullable=False),
        sa.Column("counted_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("entry", "area", name="pk_entry_uses"),
    )


def downgrade() -> None:
    for table in ("entry_uses", "link_checks", "draft_asks", "drafts"):
        op.drop_table(table)


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("toolkit", sa.String(64), nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("entry", "topic", "title", "answer", "easy")
        ),
        sa.Column("points", sa.JSON, nullable=False),
        sa.Column("section", sa.Text, nullable=False),
        sa.Column("page", sa.Text, nullable=False),
        sa.Column("see_also", sa.JSON, nullable=False),
        sa.Column("checked", sa.Date, nullable=False),
        sa.Column("ready", sa.Boolean, nullable=False),
        sa.Column("changed_by", sa.String(64), nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_drafts"),
    )
    op.create_index("ix_drafts_toolkit", "drafts", ["toolkit"])
    op.create_table(
        "draft_asks",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("draft_id", sa.String(32), nullable=False),
        sa.Column("message_id", sa.String(32)),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft_asks"),
        *(
            sa.ForeignKeyConstraint(
                [f"{parent}_id"],
                [f"{parent}s.id"],
                name=f"fk_draft_asks_{parent}_id_{parent}s",
                ondelete="CASCADE",
            )
            for parent in ("draft", "message")
        ),
    )
    for column in ("draft_id", "message_id"):
        op.create_index(f"ix_draft_asks_{column}", "draft_asks", [column])
