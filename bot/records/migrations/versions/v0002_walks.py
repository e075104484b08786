"""Walks through instruments, the groups that share one, and the codes to come back with."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "walk_groups",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("instrument", sa.String(64), nullable=False),
        sa.Column("owner_walk_id", sa.String(32), nullable=False),
        sa.Column("shown_early", sa.Boolean, nullable=False),
        sa.Column("begun_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_walk_groups"),
    )
    op.create_index("ix_walk_groups_owner_walk_id", "walk_groups", ["owner_walk_id"])
    _create_walks()
    op.create_table(
        "codes",
        sa.Column("code_hash", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("target", sa.String(32), nullable=False),
        sa.Column("key", sa.String(8), nullable=False),
        sa.Column("kept_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code_hash", name="pk_codes"),
    )
    op.create_index("ix_codes_target", "codes", ["target"])


def downgrade() -> None:
    for table in ("codes", "walks", "walk_groups"):
        op.drop_table(table)


def _create_walks() -> None:
    op.create_table(
        "walks",
        sa.Column("id", sa.String(32), nullable=False),
        *_outlives("conversation_id", "conversations"),
        sa.Column("instrument", sa.String(64), nullable=False),
        sa.Column("area", sa.String(64)),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("at", sa.String(64)),
        sa.Column("answers", sa.JSON, nullable=False),
        sa.Column("earlier_id", sa.String(32)),
        *_outlives("group_id", "walk_groups"),
        sa.Column("begun_at", _MOMENT, nullable=False),
        sa.Column("changed_at", _MOMENT, nullable=False),
        sa.Column("finished_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_walks"),
    )
    for column in ("conversation_id", "group_id", "changed_at"):
        op.create_index(f"ix_walks_{column}", "walks", [column])


def _outlives(column: str, table: str) -> list[Any]:
    name = f"fk_walks_{column}_{table}"
    key = sa.ForeignKeyConstraint([column], [f"{table}.id"], name=name, ondelete="SET NULL")
    return [sa.Column(column, sa.String(32)), key]
