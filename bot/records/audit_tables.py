"""The table of what staff did; it belongs to no area and outlives whatever it tells of."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Integer, String, Table

from bot.records.schema import metadata
from bot.records.times import UtcTime

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("actor", String(64), nullable=False),
    Column("action", String(32), nullable=False),
    Column("target", String(64), nullable=False),
    Column("detail", JSON, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("digest", String(64), nullable=False),
)
