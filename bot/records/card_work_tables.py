"""The tables of what staff put beside a comment card; all of it goes when the card goes.

Like cards themselves these rows lie in no order of writing.
"""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Table, Text

from bot.records.schema import goes_with, metadata
from bot.records.tags import LONGEST_TAG

card_tags = Table(
    "card_tags",
    metadata,
    goes_with("cards.id", primary_key=True),
    Column("tag", String(LONGEST_TAG), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

card_staff_notes = Table(
    "card_staff_notes",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("cards.id", index=True),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("author", String(64), nullable=False),
    Column("day", Date, nullable=False),
    sqlite_with_rowid=False,
)
