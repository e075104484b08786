"""Find the entries that answer a question: words and meaning together, by area and topic."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import create_engine, select, text
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.pool import StaticPool

from knowledge import classifier, tables
from knowledge.database import to_read
from knowledge.model import GLOSSARY
from knowledge.ranking import Hit, Numbers, Weights, fuse, group_best, group_mean_of_best

WORD = re.compile(r"[a-z0-9]+")
COMMON_WORDS = frozenset(
    WORD.findall(
        "a an and are as at be by can could do does for from get has have how i if in is it its "
        "me my of on or our please s should t tell that the their them there they this to us was "
        "we what whats when where which who why will with would you your"
    )
)
BM25 = text(
    "SELECT entry_id, -bm25(entry_words, 0, 4.0, 2.0, 1.0) AS score "
    "FROM entry_words WHERE entry_words MATCH :query"
)


class SearchIndex:
    """The index of one knowledge base, held in memory; it never changes, a new one replaces it."""

    def __init__(self, path: Path, weights: Weights | None = None) -> None:
        """Load texts and vectors of `path`; raises SQLAlchemy's errors where it cannot."""
        self._weights = weights or Weights()
        self._engine = _in_memory_copy(path)
        with self._engine.connect() as connection:
            about = connection.execute(select(tables.about)).mappings()
            self.version = {row["name"]: row["value"] for row in about}["version"]
            self._load_entries(connection)
            self._load_vectors(connection)

    def _load_entries(self, connection: Connection) -> None:
        columns = tables.entries.c
        rows = connection.execute(
            select(columns.id, columns.toolkit, columns.topic, columns.title).order_by(
                columns.position
            )
        ).all()
        self._titles = {str(row.id): str(row.title) for row in rows}
        self.ids = [str(row.id) for row in rows]
        self._position = {entry_id: i for i, entry_id in enumerate(self.ids)}
        self._toolkits = np.array([row.toolkit for row in rows])
        self._topics = np.array([row.topic for row in rows])

    def _load_vectors(self, connection: Connection) -> None:
        columns = tables.vectors.c
        rows = connection.execute(
            select(columns.entry_id, columns.kind, columns.vector).order_by(columns.position)
        ).all()
        owners = np.array([self._position[row.entry_id] for row in rows])
        self._vectors: Numbers = np.stack([np.frombuffer(row.vector, "<f4") for row in rows])
        self._starts = np.searchsorted(owners, np.arange(len(self.ids)), side="left")
        self._ends = np.searchsorted(owners, np.arange(len(self.ids)), side="right")
        told = np.array([row.kind != "answer" for row in rows])
        self._learnt = classifier.fit(self._vectors[told], owners[told], len(self.ids))

    def title(self, entry_id: str) -> str:
        """The entry's title, or "" where it is gone."""
        return self._titles.get(entry_id, "")

    def topic(self, entry_id: str | None) -> str | None:
        """The entry's topic, or None where there is no such entry."""
        position = self._position.get(entry_id or "")
        return None if position is None else str(self._topics[position])

    def search(
        self,
        question: str,
        vector: Numbers,
        *,
        toolkit: str | None = None,
        topic: str | None = None,
        limit: int = 5,
    ) -> tuple[Hit, ...]:
        """The best entries, best first; `vector` is the question's unit vector, shape (384,).

        With a `toolkit`, only its entries and the glossary are searched; `topic`, that of the
        last answer, is preferred slightly.
        """
        similarities = self._vectors @ vector
        best = group_best(similarities, self._starts)
        scores = fuse(
            best,
            group_mean_of_best(similarities, self._starts, self._ends),
            self._words(question),
            classifier.scores(vector, self._learnt),
            self._weights,
        )
        scores = scores + self._weights.same_topic * (self._topics == topic)
        allowed = self._allowed(toolkit)
        order = [i for i in np.argsort(-scores, kind="stable") if allowed[i]][:limit]
        return tuple(Hit(self.ids[i], float(scores[i]), float(best[i])) for i in order)

    def _allowed(self, toolkit: str | None) -> Any:
        if toolkit is None or toolkit not in self._toolkits:
            return np.ones(len(self.ids), dtype=bool)
        return (self._toolkits == toolkit) | (self._topics == GLOSSARY)

    def _words(self, question: str) -> Numbers:
        """BM25 of the question's telling words for each entry, 0 where none of them stands."""
        scores = np.zeros(len(self.ids), dtype=np.float32)
        query = words_query(question)
        if query:
            with self._engine.connect() as connection:
                for row in connection.execute(BM25, {"query": query}):
                    scores[self._position[row.entry_id]] = row.score
        return scores


def words_query(question: str) -> str:
    """The question's telling words as an FTS5 query; "" where it has none."""
    words = dict.fromkeys(WORD.findall(question.casefold()))
    return " OR ".join(f'"{word}"' for word in words if word not in COMMON_WORDS)


def _in_memory_copy(path: Path) -> Engine:
    """A private copy, so that swapping the file never disturbs a search under way."""
    engine = create_engine(
        "sqlite://",
        future=True,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
    )
    source = create_engine(to_read(path), future=True)
    with source.connect() as read, engine.connect() as write:
        original: Any = read.connection.dbapi_connection
        original.backup(write.connection.dbapi_connection)
    source.dispose()
    return engine
