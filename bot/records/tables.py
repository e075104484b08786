"""The tables of personal data; a row about a conversation goes when the conversation goes.

Walks alone may outlive theirs, for whoever holds their code: `erasure` and `retention` see to that.
Comment cards have none: they are in `card_tables`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from bot.records import audit_tables as audit_tables
from bot.records import card_tables as card_tables
from bot.records import card_work_tables as card_work_tables
from bot.records import draft_tables as draft_tables
from bot.records import improving_tables as improving_tables
from bot.records import review_tables as review_tables
from bot.records import running_tables as running_tables
from bot.records import staff_tables as staff_tables
from bot.records.schema import goes_with, outlives
from bot.records.schema import metadata as metadata
from bot.records.times import UtcTime

RUNNING, DONE, FAILED = "running", "done", "failed"
OPEN, FINISHED, STOPPED = "open", "finished", "stopped"
WALK, GROUP, CARD = "walk", "group", "card"
PERSON, BOT = "user", "bot"
"""The two roles of a message, as in the public API."""

TYPED, CHOSEN, ANSWER = "typed", "chosen", "answer"
"""Kinds of message: what a person typed or pressed, and what the toolkits say."""

conversations = Table(
    "conversations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("area", String(64)),
    Column("reading", String(16), nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("turns", Integer, nullable=False),
    Column("started_at", UtcTime, nullable=False, index=True),
    Column("last_at", UtcTime, nullable=False, index=True),
    Column("ended_at", UtcTime),
    Column("cards", Integer, nullable=False, server_default="0"),
)

turns = Table(
    "turns",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("conversations.id"),
    Column("message_id", String(64), nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("state", String(8), nullable=False),
    Column("number", Integer, nullable=False),
    Column("trace", JSON(none_as_null=True)),
    Column("began_at", UtcTime, nullable=False, index=True),
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
    goes_with("conversations.id"),
    goes_with("turns.id", index=True),
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
    goes_with("conversations.id", index=True),
    goes_with("messages.id", index=True),
    Column("title", Text, nullable=False),
    Column("payload", Text, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    goes_with("messages.id", primary_key=True),
    goes_with("conversations.id", index=True),
    Column("useful", Boolean, nullable=False),
    Column("given_at", UtcTime, nullable=False, index=True),
)

disclosures = Table(
    "disclosures",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("conversations.id", index=True, nullable=True),
    Column("kind", String(32), nullable=False),
    Column("noticed_at", UtcTime, nullable=False, index=True),
    Column("acknowledged_at", UtcTime),
    Column("acknowledged_by", String(64)),
)

notices = Table(
    "notices",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("disclosures.id", unique=True),
    Column("state", String(8), nullable=False),
    Column("reason", String(64)),
    Column("tried_at", UtcTime, nullable=False),
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
    outlives("conversations.id", "conversation_id"),
    Column("instrument", String(64), nullable=False),
    Column("area", String(64)),
    Column("state", String(8), nullable=False),
    Column("at", String(64)),
    Column("answers", JSON, nullable=False),
    Column("earlier_id", String(32)),
    outlives("walk_groups.id", "group_id"),
    Column("begun_at", UtcTime, nullable=False, index=True),
    Column("changed_at", UtcTime, nullable=False, index=True),
    Column("finished_at", UtcTime, index=True),
    Column("begun_turn", Integer),
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
