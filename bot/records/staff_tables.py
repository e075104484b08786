"""The tables of staff accounts and of who is signed in. Passwords and sessions only as hashes."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Integer, LargeBinary, String, Table, Text

from bot.records.schema import goes_with, metadata
from bot.records.times import UtcTime

staff = Table(
    "staff",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(64), nullable=False, unique=True),
    Column("role", String(16), nullable=False),
    Column("areas", JSON, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("must_change", Boolean, nullable=False),
    Column("code_secret", LargeBinary),
    Column("code_step", Integer),
    Column("made_at", UtcTime, nullable=False),
    Column("closed_at", UtcTime),
)

recovery_codes = Table(
    "recovery_codes",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    goes_with("staff.id", index=True),
)

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    goes_with("staff.id", index=True),
    Column("step", String(16), nullable=False),
    Column("begun_at", UtcTime, nullable=False),
    Column("last_at", UtcTime, nullable=False),
    Column("proved_at", UtcTime, nullable=False),
)
