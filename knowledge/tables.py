"""The tables of `knowledge.db`: content as rows, its full-text index and its sentence vectors."""

from __future__ import annotations

from sqlalchemy import DDL, Column, Integer, LargeBinary, MetaData, String, Table, Text, event, text

metadata = MetaData()

about = Table(
    "about",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

topics = Table(
    "topics",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
)

toolkits = Table(
    "toolkits",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", Text, nullable=False),
)

entries = Table(
    "entries",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("toolkit", String, nullable=False, index=True),
    Column("topic", String, nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
)

# One row for each text an entry can be found by: `kind` is ask, title or answer; `vector` is the
# text's unit vector as little-endian float32.
vectors = Table(
    "vectors",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("entry_id", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("vector", LargeBinary, nullable=False),
)

# What people are walked through; `body` is without the ways they answer, which `replies` holds.
instruments = Table(
    "instruments",
    metadata,
    Column("id", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("body", Text, nullable=False),
)

# Which instrument is offered after the answer of which entry.
offers = Table(
    "offers",
    metadata,
    Column("entry_id", String, primary_key=True),
    Column("instrument_id", String, primary_key=True),
)

# One row for each way of choosing among the `choices` of one question, or of one set that
# questions share; `vector` as above.
replies = Table(
    "replies",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("choices", String, nullable=False, index=True),
    Column("option", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("vector", LargeBinary, nullable=False),
)

# What tells the options of one of the `choices` apart, learnt from their replies.
reply_maps = Table(
    "reply_maps",
    metadata,
    Column("choices", String, primary_key=True),
    Column("options", Text, nullable=False),
    Column("numbers", LargeBinary, nullable=False),
)

# What was learnt from all texts when the content was built: arrays of little-endian float32.
learnt = Table(
    "learnt",
    metadata,
    Column("name", String, primary_key=True),
    Column("rows", Integer, nullable=False),
    Column("numbers", LargeBinary, nullable=False),
)

# The full-text index is SQLite's own, so SQLAlchemy is given its definition as text.
WORD_INDEX = DDL(
    "CREATE VIRTUAL TABLE entry_words USING fts5("
    "entry_id UNINDEXED, title, asks, answer, tokenize='porter unicode61')"
)
event.listen(metadata, "after_create", WORD_INDEX)
FILL_WORD_INDEX = text("INSERT INTO entry_words VALUES (:entry_id, :title, :asks, :answer)")
