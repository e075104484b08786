"""Corrections, the turns whose right answer is known, and trials of what would change."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_MOMENT = sa.DateTime(timezone=True)
_RUNNING = sa.text("state = 'running'")


def upgrade() -> None:
    op.create_table(
        "corrections",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("turn_id", sa.String(32)),
        sa.Column("area", sa.String(64)),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("target", sa.String(200), nullable=False),
        sa.Column("asker", sa.String(16), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("made_by", sa.String(64), nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        _key("corrections", "turn", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_corrections"),
    )
    op.create_index("ix_corrections_turn_id", "corrections", ["turn_id"])
    op.create_index("ix_corrections_state", "corrections", ["state"])
    op.create_table(
        "judged_turns",
        sa.Column("turn_id", sa.String(32), nullable=False),
        sa.Column("act", sa.String(64), nullable=False),
        sa.Column("entry", sa.String(200), nullable=False),
        sa.Column("judged_by", sa.String(64), nullable=False),
        sa.Column("judged_at", _MOMENT, nullable=False),
        _key("judged_turns", "turn"),
        sa.PrimaryKeyConstraint("turn_id", name="pk_judged_turns"),
    )
    _create_trials()


def downgrade() -> None:
    for table in ("trial_lines", "trials", "judged_turns", "corrections"):
        op.drop_table(table)


def _key(table: str, parent: str, ondelete: str = "CASCADE") -> Any:
    name = f"fk_{table}_{parent}_id_{parent}s"
    return sa.ForeignKeyConstraint(
        [f"{parent}_id"], [f"{parent}s.id"], name=name, ondelete=ondelete
    )


def _create_trials() -> None:
    op.create_table(
        "trials",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("of", sa.Integer, nullable=False),
        sa.Column("days", sa.Integer, nullable=False),
        sa.Column("problem", sa.String(16), nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("begun_by", sa.String(64), nullable=False),
        sa.Column("begun_at", _MOMENT, nullable=False),
        sa.Column("finished_at", _MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_trials"),
    )
    op.create_index(
        "uq_trials_one_running",
        "trials",
        ["state"],
        unique=True,
        sqlite_where=_RUNNING,
        postgresql_where=_RUNNING,
    )
    op.create_table(
        "trial_lines",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("trial_id", sa.String(32), nullable=False),
        sa.Column("message_id", sa.String(32)),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("right_act", sa.String(64), nullable=False),
        sa.Column("right_entry", sa.String(200), nullable=False),
        sa.Column("before_act", sa.String(64), nullable=False),
        sa.Column("before_entry", sa.String(200), nullable=False),
        sa.Column("after_act", sa.String(64), nullable=False),
        sa.Column("after_entry", sa.String(200), nullable=False),
        _key("trial_lines", "trial"),
        _key("trial_lines", "message"),
        sa.PrimaryKeyConstraint("id", name="pk_trial_lines"),
    )
    op.create_index("ix_trial_lines_trial_id", "trial_lines", ["trial_id"])
    op.create_index("ix_trial_lines_message_id", "trial_lines", ["message_id"])
