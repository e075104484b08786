"""What staff note beside comment cards."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "card_tags",
        *_goes_with_card("card_tags"),
        sa.Column("tag", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("card_id", "tag", name="pk_card_tags"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_card_tags_tag", "card_tags", ["tag"])
    op.create_table(
        "card_staff_notes",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with_card("card_staff_notes"),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("author", sa.String(64), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_card_staff_notes"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_card_staff_notes_card_id", "card_staff_notes", ["card_id"])


def downgrade() -> None:
    for table in ("card_staff_notes", "card_tags"):
        op.drop_table(table)


def _goes_with_card(table: str) -> list[Any]:
    name = f"fk_{table}_card_id_cards"
    key = sa.ForeignKeyConstraint(["card_id"], ["cards.id"], name=name, ondelete="CASCADE")
    return [sa.Column("card_id", sa.String(32), nullable=False), key]
