"""The texts that entries are found by, and what was learnt from them all."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sqlalchemy import select
from sqlalchemy.engine import Connection

from knowledge import tables
from knowledge.catalogue import Catalogue, Mask
from knowledge.classifier import features, log_shares
from knowledge.homes import UNTAUGHT
from knowledge.ranking import Groups, Numbers
from knowledge.spelling import spell


class Texts:
    """Vectors (texts, 384) and spellings (texts, 2048) of every text, in order of entries."""

    def __init__(self, connection: Connection, catalogue: Catalogue) -> None:
        """Read what was built, in some 2 s."""
        arrays = {
            row.name: np.frombuffer(row.numbers, "<f4").reshape(row.rows, -1)
            for row in connection.execute(select(tables.learnt))
        }
        columns = tables.vectors.c
        rows = connection.execute(
            select(columns.entry_id, columns.kind, columns.text, columns.vector).order_by(
                columns.position
            )
        ).all()
        self._rarities: Numbers = arrays["rarities"][0]
        self._entry_map: Numbers = arrays["entries"]
        self._toolkit_map: Numbers = arrays["toolkits"]
        self._homes = catalogue.homes
        self.groups = Groups(
            np.array([catalogue.position[row.entry_id] for row in rows]), len(catalogue.ids)
        )
        self.vectors: Numbers = np.stack([np.frombuffer(row.vector, "<f4") for row in rows])
        self.spellings = spell([row.text for row in rows], self._rarities)
        self._blocks = _blocks(catalogue.toolkits, self.groups)
        self._titles = [number for number, row in enumerate(rows) if row.kind == "title"]

    def spelt(self, words: str) -> csr_matrix:
        """How some words are spelt, as one row like those of the texts."""
        return spell([words], self._rarities)

    def title_vector(self, position: int) -> Numbers:
        """The vector of an entry's title."""
        vector: Numbers = self.vectors[self._titles[position]]
        return vector

    def similar(self, vector: Numbers, spelt: Numbers, allowed: Mask) -> tuple[Numbers, Numbers]:
        """How like every text is in meaning and in spelling; shapes (texts,), -1 where not asked.

        Only the blocks that hold an allowed entry are compared, since most people ask of one area.
        """
        meaning = np.full(len(self.vectors), -1.0, dtype=np.float32)
        spelling = np.full(len(self.vectors), -1.0, dtype=np.float32)
        for entries, rows in self._blocks:
            if allowed[entries].any():
                meaning[rows] = self.vectors[rows] @ vector
                spelling[rows] = self.spellings[rows] @ spelt
        return meaning, spelling

    def belief(self, vectors: Numbers, spellings: csr_matrix, allowed: Mask) -> Numbers:
        """Logarithms of belief among the allowed entries, the mean over rows; shape (entries,).

        Belief in an entry is that in its toolkit times that in the entry within it.  Glossary terms
        were not learnt: they stand at 0 and are held back by their prior.
        """
        inputs = features(vectors, spellings)
        homes = np.unique(self._homes[allowed & (self._homes != UNTAUGHT)])
        scores = np.zeros(len(self._homes), dtype=np.float32)
        if len(homes):
            at_home = log_shares(inputs, self._toolkit_map[:, homes]).mean(axis=0)
            for home, belief in zip(homes, at_home, strict=True):
                entries: Any = np.flatnonzero(self._homes == home)
                within = log_shares(inputs, self._entry_map[:, entries]).mean(axis=0)
                scores[entries] = belief + within
        return scores


def _blocks(toolkits: Any, groups: Groups) -> list[tuple[slice, slice]]:
    """Runs of entries of one toolkit: the slice of entries, and that of their texts."""
    edges = [0, *(np.flatnonzero(toolkits[1:] != toolkits[:-1]) + 1), len(toolkits)]
    return [
        (slice(start, end), slice(groups.first_text(start), groups.first_text(end)))
        for start, end in pairwise(edges)
    ]
