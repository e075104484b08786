"""Finding entries by a word or two: for staff, not for people with questions."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from knowledge.database import to_read
from knowledge.words import words_query

_NEAREST = text(
    "SELECT entry_id FROM entry_words WHERE entry_words MATCH :query "
    "ORDER BY bm25(entry_words, 0, 10.0, 3.0, 1.0), rowid LIMIT :most"
)
"""Titles count most, then how people ask, then what the answers say."""


def entries_with(path: Path, typed: str, most: int) -> list[str]:
    """The ids of the entries that have the words typed, the likeliest first."""
    query = words_query(typed)
    if not query:
        return []
    engine = create_engine(to_read(path), future=True, poolclass=NullPool, hide_parameters=True)
    with engine.connect() as connection:
        found = connection.execute(_NEAREST, {"query": query, "most": most})
        return [str(entry) for entry in found.scalars()]
