"""A knowledge base in which entries can be searched for by words, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import create_engine

from knowledge import tables
from knowledge.database import to_write
from knowledge.model import Entry


def write_words(path: Path, entries: Iterable[Entry]) -> None:
    """Write the words of these entries to a new file."""
    engine = create_engine(to_write(path), future=True)
    tables.metadata.create_all(engine)
    rows = [
        {"entry_id": e.id, "title": e.title, "asks": "\n".join(e.every_ask), "answer": e.answer}
        for e in entries
    ]
    with engine.begin() as connection:
        connection.execute(tables.FILL_WORD_INDEX, rows)
    engine.dispose()
