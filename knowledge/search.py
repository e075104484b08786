"""Find the entries that answer a question: meaning, spelling and words together, by area."""

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
from knowledge.ranking import Groups, Hit, Numbers, Weights, scale_words
from knowledge.rows import entry_from_json
from knowledge.spelling import spell
from knowledge.terms import Terms

WORD = re.compile(r"[a-z0-9]+")
COMMON_WORDS = frozenset(
    WORD.findall(
        "a an and are as at be by can could do does for from get has have how i if in is it its "
        "me my of on or our please s should t tell that the their them there they this to us was "
        "we what whats when where which who why will with would you your"
    )
)
BM25 = text(
    "SELECT entry_id, -bm25(entry_words, 0, 4.0, 1.0, 2.0) AS score "
    "FROM entry_words WHERE entry_words MATCH :query"
)


class SearchIndex:
    """The index of one knowledge base, held in memory; it never changes, a new one replaces it."""

    def __init__(self, path: Path, weights: Weights | None = None) -> None:
        """Load what was built at `path`; raises SQLAlchemy's errors where it cannot."""
        self._weights = weights or Weights()
        self._engine = _in_memory_copy(path)
        with self._engine.connect() as connection:
            about = connection.execute(select(tables.about)).mappings()
            self.version = {row["name"]: str(row["value"]) for row in about}["version"]
            self._load_entries(connection)
            self._load_learnt(connection)
            self._load_texts(connection)

    def _load_entries(self, connection: Connection) -> None:
        columns = tables.entries.c
        rows = connection.execute(
            select(columns.id, columns.toolkit, columns.topic, columns.title).order_by(
                columns.position
            )
        ).all()
        terms = connection.execute(select(columns.body).where(columns.topic == GLOSSARY))
        glossary = [entry_from_json(row.body) for row in terms]
        self._terms = Terms({entry.id: entry.called for entry in glossary})
        self._fuller = {entry.id: entry.answered_by or entry.id for entry in glossary}
        self.ids = [str(row.id) for row in rows]
        self._titles = {str(row.id): str(row.title) for row in rows}
        self._position = {entry_id: i for i, entry_id in enumerate(self.ids)}
        self._toolkits = np.array([row.toolkit for row in rows])
        self._topics = np.array([row.topic for row in rows])
        self._prior = self._weights.glossary * (self._topics == GLOSSARY)

    def _load_learnt(self, connection: Connection) -> None:
        arrays = {
            row.name: np.frombuffer(row.numbers, "<f4").reshape(row.rows, -1)
            for row in connection.execute(select(tables.learnt))
        }
        self._rarities: Numbers = arrays["rarities"][0]
        self._classifier: Numbers = arrays["classifier"]

    def _load_texts(self, connection: Connection) -> None:
        columns = tables.vectors.c
        rows = connection.execute(
            select(columns.entry_id, columns.text, columns.vector).order_by(columns.position)
        ).all()
        owners = np.array([self._position[row.entry_id] for row in rows])
        self._groups = Groups(owners, len(self.ids))
        self._vectors: Numbers = np.stack([np.frombuffer(row.vector, "<f4") for row in rows])
        self._spellings = spell([row.text for row in rows], self._rarities)

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
        last: str | None = None,
        limit: int = 5,
    ) -> tuple[Hit, ...]:
        """The best entries, best first; `vector` is the question's unit vector, shape (384,).

        With a `toolkit`, only its entries and the glossary are searched; the topic of the
        `last` entry answered is preferred slightly and that entry itself stands back, since few
        ask the same twice; a term whose meaning is asked comes before entries that use it.
        """
        meaning = self._vectors @ vector
        spelt = spell([question], self._rarities)
        spelling = self._spellings @ spelt.toarray()[0]
        learnt = classifier.features(vector[None, :], spelt)[0] @ self._classifier
        scores = self._fused(question, learnt, meaning, spelling)
        if last in self._position:
            scores = scores + self._weights.same_topic * (self._topics == self.topic(last))
            scores[self._position[last]] += self._weights.just_answered
        for term in self._terms.asked_for(question):
            scores[self._position[self._fuller[term]]] += self._weights.meaning_asked
        allowed = self._allowed(toolkit)
        order = [i for i in np.argsort(-scores, kind="stable") if allowed[i]][:limit]
        like, spelt_like = self._groups.best(meaning), self._groups.best(spelling)
        return tuple(
            Hit(self.ids[i], float(scores[i]), float(like[i]), float(spelt_like[i])) for i in order
        )

    def _fused(
        self, question: str, learnt: Numbers, meaning: Numbers, spelling: Numbers
    ) -> Numbers:
        """The weighted sum of all signals for each entry; shape (entries,)."""
        weights = self._weights
        return np.asarray(
            learnt
            + weights.meaning * self._groups.mean_of_best(meaning)
            + weights.spelling * self._groups.mean_of_best(spelling)
            + weights.words * scale_words(self._words(question))
            + self._prior
        )

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
