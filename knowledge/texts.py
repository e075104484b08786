"""The texts that entries are found by, and what was learnt from them all."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sqlalchemy import select
from sqlalchemy.engine import Connection

from knowledge import tables
from knowledge.beliefs import Beliefs
from knowledge.catalogue import Catalogue, Mask
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
        self._beliefs = Beliefs(arrays["entries"], arrays["toolkits"], catalogue.homes)
        self.groups = Groups(
            np.array([catalogue.position[row.entry_id] for row in rows]), len(catalogue.ids)
        )
        self.vectors: Numbers = np.stack([np.frombuffer(row.vector, "<f4") for row in rows])
        self.spellings = spell([row.text for row in rows], self._rarities)
        shares = self.groups.shares()
        self._middles = _unit(shares @ self.vectors)
        self._middle_spellings = np.ascontiguousarray(_unit((shares @ self.spellings).toarray()).T)
        self._titles = [number for number, row in enumerate(rows) if row.kind == "title"]

    def spelt(self, words: str) -> csr_matrix:
        """How some words are spelt, as one row like those of the texts."""
        return spell([words], self._rarities)

    def title_vector(self, position: int) -> Numbers:
        """The vector of an entry's title."""
        vector: Numbers = self.vectors[self._titles[position]]
        return vector

    def like(self, position: int) -> Numbers:
        """How like each entry is to this one, all its texts taken together; shape (entries,)."""
        return np.asarray(self._middles @ self._middles[position])

    def belief(self, vectors: Numbers, spellings: csr_matrix, allowed: Mask) -> Numbers:
        """Logarithms of belief among the allowed entries, the mean over rows; shape (entries,)."""
        return self._beliefs.among(allowed, vectors, spellings)

    def about(self, vector: Numbers, spelt: csr_matrix) -> tuple[Numbers, Numbers]:
        """How like each entry is as a whole, in meaning and in spelling; shapes (entries,)."""
        return self._middles @ vector, np.asarray(spelt @ self._middle_spellings)[0]

    def similar(self, vector: Numbers, spelt: csr_matrix, entries: Any) -> tuple[Numbers, Numbers]:
        """How like the texts of these entries are in meaning and in spelling.

        Shapes (texts,), -1 for the texts of others, which are not looked at.
        """
        meaning = np.full(len(self.vectors), -1.0, dtype=np.float32)
        spelling = np.full(len(self.vectors), -1.0, dtype=np.float32)
        rows = self.groups.rows_of(entries)
        meaning[rows] = self.vectors[rows] @ vector
        spelling[rows] = self.spellings[rows] @ spelt.toarray()[0]
        return meaning, spelling


def _unit(rows: Numbers) -> Numbers:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
