"""Find the entries that answer a question: meaning, spelling and words together, by area."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sqlalchemy import create_engine, select
from sqlalchemy.pool import NullPool

from knowledge import tables
from knowledge.catalogue import Catalogue, Mask
from knowledge.comparing import asks_to_compare
from knowledge.comparisons import Margins
from knowledge.database import to_read
from knowledge.follow_on import leans_on_last
from knowledge.ranking import Hit, Numbers, Weights, scale_words
from knowledge.rows import entry_from_json
from knowledge.terms import Terms
from knowledge.texts import Texts
from knowledge.verdict import Thresholds
from knowledge.words import Words


@dataclass(frozen=True)
class Context:
    """What a question is asked in: the toolkits meant (all where empty), and the last answer."""

    areas: tuple[str, ...] = ()
    last: str | None = None


NOWHERE = Context()
OUT_OF_REACH = -9.0  # lower than any score
LOOKED_AT = 64
"""How many entries are compared text by text: those that come first by all that is known of them
as wholes.  On 1,200 questions that gave the same first entry as comparing all, but for two."""


class SearchIndex:
    """The index of one knowledge base, held in memory; it never changes, a new one replaces it."""

    def __init__(self, path: Path, weights: Weights | None = None) -> None:
        """Load what was built at `path`; raises SQLAlchemy's errors where it cannot."""
        weights = self._weights = weights or Weights()
        self._margins = Margins(
            counterpart=weights.vying,
            topic=weights.vying_on_topic,
            telling=weights.near_telling,
            beside=weights.near_beside,
            another=weights.near_another,
            least=Thresholds().least,
        )
        engine = create_engine(to_read(path), future=True, poolclass=NullPool)
        with engine.connect() as connection:
            about = connection.execute(select(tables.about)).mappings()
            self.version = {row["name"]: str(row["value"]) for row in about}["version"]
            rows = connection.execute(
                select(tables.entries.c.body).order_by(tables.entries.c.position)
            )
            self.catalogue = Catalogue([entry_from_json(row.body) for row in rows])
            self._texts = Texts(connection, self.catalogue)
            self._words = Words(connection, self.catalogue.position)
        self._terms = Terms({e.id: e.called for e in self.catalogue.entries if e.called})

    def search(
        self, question: str, vector: Numbers, context: Context = NOWHERE, *, limit: int = 5
    ) -> tuple[Hit, ...]:
        """The best entries, best first; `vector` is the question's unit vector, shape (384,).

        Only the areas' entries, the glossary and the comparisons are searched.  What is near the
        last answer is preferred and that entry itself stands back, since few ask the same twice; a
        question that says little by itself is searched with the last answer's title.
        """
        weights, catalogue = self._weights, self.catalogue
        last = catalogue.position.get(context.last or "")
        leans = last is not None and leans_on_last(question)
        if last is not None and leans:
            vector = _unit(vector + weights.last_title * self._texts.title_vector(last))
        preferred = self._prior(context.areas)
        if last is not None:
            preferred = preferred + self._nearness(last, leans=leans)
            if leans and not context.areas:
                stays = catalogue.toolkits == catalogue.toolkits[last]
                preferred = preferred + weights.stay * stays
        terms = self._terms.asked_for(question)
        for term in terms:
            meant = catalogue.explains(catalogue.position[term], context.areas)
            preferred[meant] += weights.meaning_asked
        found = self._found(question, vector, catalogue.allowed(context.areas), preferred)
        if not terms:
            found = replace(found, scores=self._compared(question, found.scores, context))
        return self._best(found, limit)

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
        found = Found(scores, middle, csr_matrix(spellings.mean(axis=0)), allowed)
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
        nothing = np.zeros(len(allowed), dtype=np.float32)
        return self._best(self._found(item, vector, allowed, nothing), limit)

    def is_near(self, entry_id: str, last: str | None) -> bool:
        """Whether an entry is the answer `last`, on its topic, or one of them names the other."""
        position = self.catalogue.position.get(last or "")
        if position is None:
            return False
        near = self.catalogue.near(position) | self.catalogue.names(position)
        return entry_id == last or bool(near[self.catalogue.position[entry_id]])

    def _found(self, question: str, vector: Numbers, allowed: Mask, preferred: Numbers) -> Found:
        """The weighted sum of all signals for each entry, `preferred` (entries,) among them."""
        weights, texts = self._weights, self._texts
        spelt = texts.spelt(question)
        known = preferred + weights.learnt * texts.belief(vector[None, :], spelt, allowed)
        known += weights.words * scale_words(self._words.shared(question))
        meaning, spelling = texts.about(vector, spelt)
        scores = known + weights.meaning * meaning + weights.spelling * spelling
        scores[~allowed] = OUT_OF_REACH
        likely = np.argsort(-scores)[:LOOKED_AT]
        meaning, spelling = texts.similar(vector, spelt, likely)
        best = texts.groups.mean_of_best
        scores[likely] = known[likely] + weights.meaning * best(meaning, likely)
        scores[likely] += weights.spelling * best(spelling, likely)
        scores[~allowed] = OUT_OF_REACH
        return Found(np.asarray(scores), vector, spelt, allowed)

    def _nearness(self, last: int, *, leans: bool) -> Numbers:
        """How much each entry is preferred for being near the last answer: shape (entries,).

        Nearest is that answer itself, but it stands back; the more so where the question leans on
        it, since its title, which is mixed in then, finds it anyway.
        """
        weights, catalogue = self._weights, self.catalogue
        share = 1.0 if leans else weights.not_leaning
        nearness = share * (
            weights.same_topic * (catalogue.topics == catalogue.topics[last])
            + weights.named_by_last * catalogue.named_by(last)
            + weights.names_last * catalogue.names(last)
            + weights.like_last * self._texts.like(last)
        )
        nearest = share * (weights.same_topic + weights.named_by_last + weights.like_last)
        nearness[last] = weights.just_answered + (weights.same_topic if leans else nearest)
        return np.asarray(nearness)

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
        if context.last in self.catalogue.position and leans_on_last(question):
            return scores
        if asks_to_compare(question):
            return comparisons.told_together(scores + weights.compared * self.catalogue.general)
        if context.areas:
            return scores
        return comparisons.lifted(scores, self._margins)

    def _best(self, found: Found, limit: int) -> tuple[Hit, ...]:
        order = np.argsort(-found.scores, kind="stable")
        order = order[found.allowed[order]][:limit]
        meaning, spelling = self._texts.similar(found.vector, found.spelt, order)
        like, spelt = (self._texts.groups.best(kind, order) for kind in (meaning, spelling))
        return tuple(
            Hit(self.catalogue.ids[entry], float(found.scores[entry]), float(alike), float(spelled))
            for entry, alike, spelled in zip(order, like, spelt, strict=True)
        )


@dataclass(frozen=True)
class Found:
    """One search: scores and mask of entries (entries,), and what was searched with."""

    scores: Numbers
    vector: Numbers
    spelt: csr_matrix
    allowed: Mask


def _unit(vector: Numbers) -> Numbers:
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)
