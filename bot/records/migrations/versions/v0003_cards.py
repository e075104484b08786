"""Comment cards and what the council says to them, staff's audit, and the queue of disclosures."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column(
        "conversations", sa.Column("cards", sa.Integer, nullable=False, server_default="0")
    )
    op.add_column("walks", sa.Column("begun_turn", sa.Integer))
    with op.batch_alter_table("disclosures") as disclosures:
        disclosures.add_column(sa.Column("acknowledged_at", _MOMENT))
        disclosures.add_column(sa.Column("acknowledged_by", sa.String(64)))
        disclosures.alter_column("conversation_id", existing_type=sa.String(32), nullable=True)
        disclosures.create_index("ix_disclosures_noticed_at", ["noticed_at"])
    _create_notices()
    _create_cards()
    _create_what_is_said_of_a_card("card_notes", "words", sqlite_with_rowid=False)
    _create_what_is_said_of_a_card("card_answers", "text")
    _create_replies()
    _create_visits()
    _create_audit()


def downgrade() -> None:
    for table in (
        "audit",
        "card_cleanings",
        "card_visits",
        "replies",
        "card_answers",
        "card_notes",
        "cards",
        "notices",
    ):
        op.drop_table(table)
    # The codes of cards would lead nowhere, and the time of one says when its card was sent.
    op.execute("DELETE FROM codes WHERE kind = 'card'")
    op.execute("DELETE FROM disclosures WHERE conversation_id IS NULL")
    with op.batch_alter_table("disclosures") as disclosures:
        disclosures.drop_index("ix_disclosures_noticed_at")
        disclosures.alter_column("conversation_id", existing_type=sa.String(32), nullable=False)
        disclosures.drop_column("acknowledged_by")
        disclosures.drop_column("acknowledged_at")
    op.drop_column("walks", "begun_turn")
    op.drop_column("conversations", "cards")


def _goes_with(table: str, parent: str, *, nullable: bool = False) -> list[Any]:
    name = f"fk_{table}_{parent}_id_{parent}s"
    key = sa.ForeignKeyConstraint(
        [f"{parent}_id"], [f"{parent}s.id"], name=name, ondelete="CASCADE"
    )
    return [sa.Column(f"{parent}_id", sa.String(32), nullable=nullable), key]


def _create_notices() -> None:
    op.create_table(
        "notices",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("notices", "disclosure"),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("reason", sa.String(64)),
        sa.Column("tried_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sa.UniqueConstraint("disclosure_id", name="uq_notices_disclosure_id"),
    )


def _create_cards() -> None:
    op.create_table(
        "cards",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("submission_id", sa.String(64), nullable=False),
        sa.Column("instrument", sa.String(64), nullable=False),
        sa.Column("area", sa.String(64)),
        sa.Column("project", sa.Text, nullable=False),
        sa.Column("project_key", sa.String(200), nullable=False),
        sa.Column("statement", sa.String(64)),
        sa.Column("item", sa.String(8)),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("sharing", sa.String(8)),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("flood", sa.Boolean, nullable=False),
        sa.Column("published", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cards"),
        sa.UniqueConstraint("submission_id", name="uq_cards_submission_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_cards_project_key", "cards", ["project_key"])


def _create_what_is_said_of_a_card(table: str, what: str, **options: Any) -> None:
    op.create_table(
        table,
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with(table, "card"),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column(what, sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        **options,
    )
    op.create_index(f"ix_{table}_card_id", table, ["card_id"])


def _create_replies() -> None:
    op.create_table(
        "replies",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("area", sa.String(64)),
        sa.Column("project", sa.Text, nullable=False),
        sa.Column("project_key", sa.String(200), nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("did", sa.Text, nullable=False),
        sa.Column("changed", sa.Boolean, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_replies"),
    )
    op.create_index("ix_replies_project_key", "replies", ["project_key"])


def _create_visits() -> None:
    op.create_table(
        "card_visits",
        sa.Column("id", sa.String(32), nullable=False),
        *_goes_with("card_visits", "conversation", nullable=True),
        *_goes_with("card_visits", "card"),
        sa.Column("code_shown", sa.Boolean, nullable=False),
        sa.Column("turn", sa.Integer, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_card_visits"),
    )
    for column in ("conversation_id", "card_id", "made_at"):
        op.create_index(f"ix_card_visits_{column}", "card_visits", [column])
    op.create_table(
        "card_cleanings",
        *_goes_with("card_cleanings", "conversation"),
        sa.Column("ready", sa.Boolean, nullable=False),
        sa.Column("made_at", _MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("conversation_id", name="pk_card_cleanings"),
    )


def _create_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("actor", sa.String(64), nullable=False),
        sa.Column("action", sa.String(32), nullable=False),
        sa.Column("target", sa.String(64), nullable=False),
        sa.Column("detail", sa.JSON, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_audit"),
    )
