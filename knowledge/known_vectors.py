"""The sentence vectors kept in the knowledge base, apart so that reading it needs no NumPy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import create_engine, select
from sqlalchemy.pool import NullPool

from knowledge import tables
from knowledge.database import to_read

Numbers = np.ndarray[Any, np.dtype[np.float32]]


def known_vectors(path: Path) -> dict[str, Numbers]:
    """The sentence vector of each text of the knowledge base; empty where it was not built yet."""
    if not path.exists():
        return {}
    engine = create_engine(to_read(path), future=True, poolclass=NullPool)
    query = select(tables.vectors.c.text, tables.vectors.c.vector)
    with engine.connect() as connection:
        return {row.text: np.frombuffer(row.vector, "<f4") for row in connection.execute(query)}
