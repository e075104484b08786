"""The tables of answers that staff are writing, of links as they were found, and of answers shown.

A draft is the council's own words. Only a question left exactly as a person wrote it is theirs, and
goes with their message.
"""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Integer, String, Table, Text

from bot.records.schema import goes_with, metadata
from bot.records.times import UtcTime

drafts = Table(
    "drafts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("toolkit", String(64), nullable=False, index=True),
    Column("entry", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("easy", Text, nullable=False),
    Column("points", JSON, nullable=False),
    Column("section", Text, nullable=False),
    Column("page", Text, nullable=False),
    Column("see_also", JSON, nullable=False),
    Column("checked", Date, nullable=False),
    Column("ready", Boolean, nullable=False),
    Column("changed_by", String(64), nullable=False),
    Column("changed_at", UtcTime, nullable=False),
)

draft_asks = Table(
    "draft_asks",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("drafts.id", index=True),
    goes_with("messages.id", index=True, nullable=True),
    Column("kind", String(16), nullable=False),
    Column("number", Integer, nullable=False),
    Column("words", Text, nullable=False),
)

link_checks = Table(
    "link_checks",
    metadata,
    Column("url_hash", String(64), primary_key=True),
    Column("outcome", String(16), nullable=False),
    Column("status", Integer),
    Column("checked_at", UtcTime, nullable=False),
)

entry_uses = Table(
    "entry_uses",
    metadata,
    Column("entry", String(255), primary_key=True),
    Column("area", String(64), primary_key=True),
    Column("shown", Integer, nullable=False),
    Column("useful", Integer, nullable=False),
    Column("not_useful", Integer, nullable=False),
    Column("counted_at", UtcTime, nullable=False),
)
