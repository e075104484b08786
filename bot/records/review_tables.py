"""The tables of what staff note beside conversations, and of the marks their lists are made of.

`marks` and `facts` are an index and nothing else: all of it can be made again. What a search finds
is kept by triggers on `messages` (migration 0005), so that it comes and goes with the words: on
PostgreSQL in `said.words`, on SQLite in the full-text table `said_words`, by `said.number`.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

from bot.records.schema import goes_with, metadata, outlives
from bot.records.tags import LONGEST_TAG
from bot.records.times import UtcTime

marks = Table(
    "marks",
    metadata,
    Column("mark", String(96), nullable=False),
    Column("last_at", UtcTime, nullable=False),
    goes_with("conversations.id", index=True),
    PrimaryKeyConstraint("mark", "last_at", "conversation_id"),
    sqlite_with_rowid=False,
)

facts = Table(
    "facts",
    metadata,
    goes_with("conversations.id", primary_key=True),
    Column("last_at", UtcTime, nullable=False),
    Column("said", Integer, nullable=False),
    Column("intent", String(64)),
    Column("lowest", Float),
    Column("marks", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    Column("due", Boolean, nullable=False),
)

Index(
    "ix_facts_due",
    facts.c.due,
    sqlite_where=text("due"),
    postgresql_where=text("due"),
)

catalogue = Table(
    "catalogue",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("until", UtcTime, nullable=False),
    Column("rules", String(64), nullable=False),
)

said = Table(
    "said",
    metadata,
    Column("number", Integer, primary_key=True),
    goes_with("messages.id", unique=True),
    Column("conversation_id", String(32), nullable=False),
    Column("words", Text().with_variant(TSVECTOR(), "postgresql")),
)

conversation_reviews = Table(
    "conversation_reviews",
    metadata,
    goes_with("conversations.id", primary_key=True),
    outlives("staff.id", "assigned_to"),
    Column("reviewed_at", UtcTime),
    Column("reviewed_by", String(64)),
)

conversation_tags = Table(
    "conversation_tags",
    metadata,
    goes_with("conversations.id", primary_key=True),
    Column("tag", String(LONGEST_TAG), primary_key=True),
)

conversation_notes = Table(
    "conversation_notes",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("conversations.id", index=True),
    Column("written_by", String(64), nullable=False),
    Column("words", Text, nullable=False),
    Column("written_at", UtcTime, nullable=False),
)

saved_filters = Table(
    "saved_filters",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("staff.id"),
    Column("name", String(60), nullable=False),
    Column("query", Text, nullable=False),
    UniqueConstraint("staff_id", "name"),
)
