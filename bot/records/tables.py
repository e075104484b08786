"""The tables of personal data; a row about a conversation goes when the conversation goes.

Walks alone may outlive theirs, for whoever holds their code: `erasure` and `retention` see to that.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.records.times import UtcTime

RUNNING, DONE, FAILED = "running", "done", "failed"
OPEN, FINISHED, STOPPED = "open", "finished", "stopped"
WALK, GROUP = "walk", "group"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _goes_with(target: str, **options: Any) -> Column[Any]:
    table = target.split(".")[0]
    name = {"conversations": "conversation_id", "turns": "turn_id", "messages": "message_id"}[table]
    key = ForeignKey(target, ondelete="CASCADE")
    return Column(name, String(32), key, nullable=False, **options)


def _outlives(target: str, name: str) -> Column[Any]:
    return Column(name, String(32), ForeignKey(target, ondelete="SET NULL"), index=True)


conversations = Table(
    "conversations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("area", String(64)),
    Column("reading", String(16), nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("turns", Integer, nullable=False),
    Column("started_at", UtcTime, nullable=False),
    Column("last_at", UtcTime, nullable=False, index=True),
    Column("ended_at", UtcTime),
)

turns = Table(
    "turns",
    metadata,
    Column("id", String(32), primary_key=True),
    _goes_with("conversations.id"),
    Column("message_id", String(64), nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("state", String(8), nullable=False),
    Column("number", Integer, nullable=False),
    Column("trace", JSON(none_as_null=True)),
    Column("began_at", UtcTime, nullable=False),
    Column("finished_at", UtcTime),
    UniqueConstraint("conversation_id", "message_id"),
)

Index(
    "uq_turns_one_running",
    turns.c.conversation_id,
    unique=True,
    sqlite_where=text(f"state = '{RUNNING}'"),
    postgresql_where=text(f"state = '{RUNNING}'"),
)

messages = Table(
    "messages",
    metadata,
    Column("id", String(32), primary_key=True),
    _goes_with("conversations.id"),
    _goes_with("turns.id", index=True),
    Column("position", Integer, nullable=False),
    Column("role", String(8), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("body", JSON, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    UniqueConstraint("conversation_id", "position"),
)

offered_choices = Table(
    "offered_choices",
    metadata,
    Column("id", String(32), primary_key=True),
    _goes_with("conversations.id", index=True),
    _goes_with("messages.id", index=True),
    Column("title", Text, nullable=False),
    Column("payload", Text, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    _goes_with("messages.id", primary_key=True),
    _goes_with("conversations.id", index=True),
    Column("useful", Boolean, nullable=False),
    Column("given_at", UtcTime, nullable=False),
)

disclosures = Table(
    "disclosures",
    metadata,
    Column("id", String(32), primary_key=True),
    _goes_with("conversations.id", index=True),
    Column("kind", String(32), nullable=False),
    Column("noticed_at", UtcTime, nullable=False),
)

erasures = Table(
    "erasures",
    metadata,
    Column("conversation_hash", String(64), primary_key=True),
    Column("erased_at", UtcTime, nullable=False, index=True),
)

walk_groups = Table(
    "walk_groups",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("instrument", String(64), nullable=False),
    Column("owner_walk_id", String(32), nullable=False, index=True),
    Column("shown_early", Boolean, nullable=False),
    Column("begun_at", UtcTime, nullable=False),
)

walks = Table(
    "walks",
    metadata,
    Column("id", String(32), primary_key=True),
    _outlives("conversations.id", "conversation_id"),
    Column("instrument", String(64), nullable=False),
    Column("area", String(64)),
    Column("state", String(8), nullable=False),
    Column("at", String(64)),
    Column("answers", JSON, nullable=False),
    Column("earlier_id", String(32)),
    _outlives("walk_groups.id", "group_id"),
    Column("begun_at", UtcTime, nullable=False),
    Column("changed_at", UtcTime, nullable=False, index=True),
    Column("finished_at", UtcTime),
)

codes = Table(
    "codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("kind", String(8), nullable=False),
    Column("target", String(32), nullable=False, index=True),
    Column("key", String(8), nullable=False),
    Column("kept_at", UtcTime, nullable=False),
)
