"""The tables of what staff set while the service runs, and of its figures by day.

Neither says anything of one person: figures are counts, and outlive the conversations they count.
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, Date, Integer, String, Table

from bot.records.schema import metadata
from bot.records.times import UtcTime

service_settings = Table(
    "service_settings",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", JSON(none_as_null=True)),
    Column("changed_at", UtcTime, nullable=False),
    Column("changed_by", String(64), nullable=False),
)

daily_figures = Table(
    "daily_figures",
    metadata,
    Column("day", Date, primary_key=True),
    Column("area", String(64), primary_key=True),
    Column("name", String(160), primary_key=True),
    Column("value", Integer, nullable=False),
    sqlite_with_rowid=False,
)
