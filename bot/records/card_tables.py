"""The tables of comment cards, and of what the council says to them.

A card says nothing of the conversation it was written in: a day and no time, and rows that lie in
no order of arrival. Only a visit ties the two together, and for no longer than it lasts.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Table, Text

from bot.records.schema import goes_with, metadata
from bot.records.times import UtcTime

cards = Table(
    "cards",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("submission_id", String(64), nullable=False, unique=True),
    Column("instrument", String(64), nullable=False),
    Column("area", String(64)),
    Column("project", Text, nullable=False),
    Column("project_key", String(200), nullable=False, index=True),
    Column("statement", String(64)),
    Column("item", String(8)),
    Column("words", Text, nullable=False),
    Column("sharing", String(8)),
    Column("state", String(16), nullable=False),
    Column("day", Date, nullable=False),
    Column("flood", Boolean, nullable=False),
    Column("published", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

card_notes = Table(
    "card_notes",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("cards.id", index=True),
    Column("number", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("day", Date, nullable=False),
    sqlite_with_rowid=False,
)

card_answers = Table(
    "card_answers",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("cards.id", index=True),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("day", Date, nullable=False),
)

replies = Table(
    "replies",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("area", String(64)),
    Column("project", Text, nullable=False),
    Column("project_key", String(200), nullable=False, index=True),
    Column("said", Text, nullable=False),
    Column("did", Text, nullable=False),
    Column("changed", Boolean, nullable=False),
    Column("day", Date, nullable=False),
)

card_visits = Table(
    "card_visits",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("conversations.id", index=True, nullable=True),
    goes_with("cards.id", index=True),
    Column("code_shown", Boolean, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("made_at", UtcTime, nullable=False, index=True),
)

card_cleanings = Table(
    "card_cleanings",
    metadata,
    goes_with("conversations.id", primary_key=True),
    Column("ready", Boolean, nullable=False),
    Column("made_at", UtcTime, nullable=False),
)
