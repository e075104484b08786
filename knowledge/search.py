"""Find the entries that answer a question: meaning, spelling and words together, by area."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sqlalchemy import create_engine, select
from sqlalchemy.engine import Engine
from sqlalchemy.pool import StaticPool

from knowledge import tables
from knowledge.catalogue import Catalogue, Mask
from knowledge.comparing import asks_to_compare
from knowledge.database import to_read
from knowledge.follow_on import leans_on_last
from knowledge.ranking import Hit, Numbers, Weights, scale_words
from knowledge.rows import entry_from_json
from knowledge.terms import Terms
from knowledge.texts import Texts
from knowledge.words import words_shared


@dataclass(frozen=True)
class Context:
    """What a question is asked in: the toolkits meant (all where empty), and the last answer."""

    areas: tuple[str, ...] = ()
    last: str | None = None


NOWHERE = Context()
OUT_OF_REACH = -9.0  # lower than any score


class SearchIndex:
    """The index of one knowledge base, held in memory; it never changes, a new one replaces it."""

    def __init__(self, path: Path, weights: Weights | None = None) -> None:
        """Load what was built at `path`; raises SQLAlchemy's errors where it cannot."""
        self._weights = weights or Weights()
        self._engine = _in_memory_copy(path)
        with self._engine.connect() as connection:
            about = connection.execute(select(tables.about)).mappings()
            self.version = {row["name"]: str(row["value"]) for row in about}["version"]
            rows = connection.execute(
                select(tables.entries.c.body).order_by(tables.entries.c.position)
            )
            self.catalogue = Catalogue([entry_from_json(row.body) for row in rows])
            self._texts = Texts(connection, self.catalogue)
        self._terms = Terms({e.id: e.called for e in self.catalogue.entries if e.called})

    def search(
        self, question: str, vector: Numbers, context: Context = NOWHERE, *, limit: int = 5
    ) -> tuple[Hit, ...]:
        """The best entries, best first; `vector` is the question's unit vector, shape (384,).

        Only the areas' entries, the glossary and the comparisons are searched.  The topic of the
        last answer is preferred slightly and that entry itself stands back, since few ask the same
        twice; a question that says little by itself is searched with the last answer's title.
        """
        weights, catalogue = self._weights, self.catalogue
        last = catalogue.position.get(context.last or "")
        leans = last is not None and leans_on_last(question)
        if last is not None and leans:
            vector = _unit(vector + weights.last_title * self._texts.title_vector(last))
        found = self._found(question, vector, catalogue.allowed(context.areas))
        scores = found.scores + self._prior(context.areas)
        if last is not None:
            scores = scores + weights.same_topic * (catalogue.topics == catalogue.topics[last])
            scores[last] += weights.just_answered
            scores = scores + weights.near_last * (catalogue.near(last) & leans)
            if leans and not context.areas:
                scores = scores + weights.stay * (catalogue.toolkits == catalogue.toolkits[last])
        terms = self._terms.asked_for(question)
        for term in terms:
            meant = catalogue.explains(catalogue.position[term], context.areas)
            scores[meant] += weights.meaning_asked
        if not terms:
            scores = self._compared(question, scores, context)
        return self._best(replace(found, scores=scores), limit)

    def counterparts(self, last: str, area: str, *, limit: int = 5) -> tuple[Hit, ...]:
        """What `area` says on the subject of the last answer, best first; none where it is gone.

        `area` is a toolkit's id, or GENERAL for the comparisons.  A counterpart that the content
        declares is as sure as can be: its likeness is 1.
        """
        position = self.catalogue.position.get(last)
        if position is None:
            return ()
        rows = self._texts.groups.texts_of(position)
        vectors, spellings = self._texts.vectors[rows], self._texts.spellings[rows]
        allowed = (self.catalogue.toolkits == area) & ~self.catalogue.glossary
        allowed[position] = False
        declared = self.catalogue.counterparts(position)
        belief = self._texts.belief(vectors, spellings, allowed)
        same_topic = self.catalogue.topics == self.catalogue.topics[position]
        scores = (
            self._weights.learnt * belief
            + self._weights.counterpart * declared
            + self._weights.counterpart_topic * same_topic
            + self._weights.same_name * self.catalogue.same_name(position)
        )
        middle = _unit(vectors.mean(axis=0))
        similar = self._texts.similar(middle, spellings.toarray().mean(axis=0), allowed)
        found = Found(scores, *similar, allowed)
        sure = {self.catalogue.ids[entry] for entry in np.flatnonzero(declared)}
        hits = self._best(found, limit)
        return tuple(replace(hit, likeness=1.0) if hit.entry in sure else hit for hit in hits)

    def items(self, item: str, vector: Numbers, last: str, *, limit: int = 5) -> tuple[Hit, ...]:
        """The entries on an `item` of the list that the answer `last` gave, best first.

        They are of the same toolkit, and on its topic or named in its `see_also`.
        """
        position = self.catalogue.position[last]
        same = self.catalogue.toolkits == self.catalogue.toolkits[position]
        allowed = self.catalogue.near(position) & same & ~self.catalogue.glossary
        return self._best(self._found(item, vector, allowed), limit)

    def is_near(self, entry_id: str, last: str | None) -> bool:
        """Whether an entry is on the topic of the answer `last` or named in its `see_also`."""
        position = self.catalogue.position.get(last or "")
        if position is None:
            return False
        return bool(self.catalogue.near(position)[self.catalogue.position[entry_id]])

    def _found(self, question: str, vector: Numbers, allowed: Mask) -> Found:
        """The weighted sum of all signals for each entry."""
        weights, texts = self._weights, self._texts
        spelt: csr_matrix = texts.spelt(question)
        meaning, spelling = texts.similar(vector, spelt.toarray()[0], allowed)
        words = words_shared(self._engine, question, self.catalogue.position)
        scores = weights.learnt * texts.belief(vector[None, :], spelt, allowed)
        scores += weights.words * scale_words(words)
        entries = np.flatnonzero(allowed)
        scores[entries] += weights.meaning * texts.groups.mean_of_best(meaning, entries)
        scores[entries] += weights.spelling * texts.groups.mean_of_best(spelling, entries)
        scores[~allowed] = OUT_OF_REACH
        return Found(np.asarray(scores), meaning, spelling, allowed)

    def _prior(self, areas: tuple[str, ...]) -> Numbers:
        """What is known before the question is read: shape (entries,)."""
        weights = self._weights
        general = {0: 0.0, 1: weights.general_in_one}.get(len(areas), weights.general_of_several)
        return np.asarray(
            weights.glossary * self.catalogue.glossary + general * self.catalogue.general
        )

    def _compared(self, question: str, scores: Numbers, context: Context) -> Numbers:
        """The scores with a comparison put first where toolkits are compared or vie to answer."""
        weights, comparisons = self._weights, self.catalogue.comparisons
        if context.last and leans_on_last(question):
            return scores
        if asks_to_compare(question):
            return comparisons.told_together(scores + weights.compared * self.catalogue.general)
        if context.areas:
            return scores
        return comparisons.lifted(scores, counterpart=weights.vying, topic=weights.vying_on_topic)

    def _best(self, found: Found, limit: int) -> tuple[Hit, ...]:
        order = [i for i in np.argsort(-found.scores, kind="stable") if found.allowed[i]][:limit]
        like = self._texts.groups.best(found.meaning, order)
        spelt = self._texts.groups.best(found.spelling, order)
        return tuple(
            Hit(self.catalogue.ids[entry], float(found.scores[entry]), float(alike), float(spelled))
            for entry, alike, spelled in zip(order, like, spelt, strict=True)
        )


@dataclass(frozen=True)
class Found:
    """One search: scores and mask of entries (entries,), likeness of all texts (texts,)."""

    scores: Numbers
    meaning: Numbers
    spelling: Numbers
    allowed: Mask


def _unit(vector: Numbers) -> Numbers:
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


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
