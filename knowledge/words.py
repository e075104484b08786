"""Which entries hold the telling words of a question: BM25 over the full-text index."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np
from sqlalchemy import create_engine, text
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from knowledge import tables
from knowledge.ranking import Numbers

WORD = re.compile(r"[a-z0-9]+")
COMMON_WORDS = frozenset(
    WORD.findall(
        "a an and are as at be by can could do does for from get has have how i if in is it its "
        "me my of on or our please s should t tell that the their them there they this to us was "
        "we what whats when where which who why will with would you your"
    )
)
ROWS = text("SELECT entry_id, title, asks, answer FROM entry_words ORDER BY rowid")
BM25 = text(
    "SELECT entry_id, -bm25(entry_words, 0, 4.0, 1.0, 2.0) AS score "
    "FROM entry_words WHERE entry_words MATCH :query"
)


def words_query(question: str) -> str:
    """The question's telling words as an FTS5 query; "" where it has none."""
    words = dict.fromkeys(WORD.findall(question.casefold()))
    return " OR ".join(f'"{word}"' for word in words if word not in COMMON_WORDS)


class Words:
    """The full-text index of one knowledge base, in memory: the file may be swapped meanwhile."""

    def __init__(self, connection: Connection, position: Mapping[str, int]) -> None:
        """Copy what was built; `position` gives each entry's place."""
        self._position = position
        self._engine = create_engine(
            "sqlite://",
            future=True,
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
        )
        rows = connection.execute(ROWS).mappings().all()
        with self._engine.begin() as memory:
            memory.execute(tables.WORD_INDEX)
            memory.execute(tables.FILL_WORD_INDEX, [dict(row) for row in rows])

    def shared(self, question: str) -> Numbers:
        """BM25 for each entry, shape (entries,); 0 where none of the telling words stands."""
        scores = np.zeros(len(self._position), dtype=np.float32)
        query = words_query(question)
        if query:
            with self._engine.connect() as connection:
                found = connection.execute(BM25, {"query": query}).all()
            scores[[self._position[entry] for entry, _ in found]] = [score for _, score in found]
        return scores
