"""What staff set while the service runs, figures by day, and the indexes figures are read by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_INDEXED = (
    ("conversations", "started_at"),
    ("turns", "began_at"),
    ("walks", "begun_at"),
    ("walks", "finished_at"),
)


def upgrade() -> None:
    op.create_table(
        "service_settings",
        sa.Column("name", sa.String(32), nullable=False),
        sa.Column("value", sa.JSON),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_service_settings"),
    )
    op.create_table(
        "daily_figures",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("area", sa.String(64), nullable=False),
        sa.Column("name", sa.String(160), nullable=False),
        sa.Column("value", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", "area", "name", name="pk_daily_figures"),
        sqlite_with_rowid=False,
    )
    for table, column in _INDEXED:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    for table, column in _INDEXED:
        op.drop_index(f"ix_{table}_{column}", table)
    op.drop_table("daily_figures")
    op.drop_table("service_settings")
