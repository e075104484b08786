"""Which entry a question is about, by the maps that were learnt from all texts together."""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from knowledge.catalogue import Mask
from knowledge.classifier import SPELLING_SHARE, as_log_shares
from knowledge.homes import UNTAUGHT
from knowledge.ranking import Numbers
from knowledge.spelling import DIMENSIONS


class _Map:
    """A learnt map, laid out so that only the n-grams a question has are read."""

    def __init__(self, weights: Numbers) -> None:
        self._of_meaning = np.ascontiguousarray(weights[:-DIMENSIONS])
        self._of_spelling = np.ascontiguousarray(SPELLING_SHARE * weights[-DIMENSIONS:])

    def totals(self, vectors: Numbers, spellings: csr_matrix) -> Numbers:
        return np.asarray(vectors @ self._of_meaning + spellings @ self._of_spelling)


class Beliefs:
    """Belief in an entry is that in its toolkit times that in the entry within it."""

    def __init__(self, entry_map: Numbers, toolkit_map: Numbers, homes: Any) -> None:
        """Maps of shapes (2432, entries) and (2432, toolkits); `homes` gives entries' toolkits."""
        self._homes = homes
        self._toolkits = _Map(toolkit_map)
        self._within = {
            int(home): (entries, _Map(entry_map[:, entries]))
            for home in np.unique(homes[homes != UNTAUGHT])
            for entries in (np.flatnonzero(homes == home),)
        }

    def among(self, allowed: Mask, vectors: Numbers, spellings: csr_matrix) -> Numbers:
        """Logarithms of belief among the allowed entries, the mean over rows; shape (entries,).

        Glossary terms were not learnt: they stand at 0 and are held back by their prior.
        """
        scores = np.zeros(len(self._homes), dtype=np.float32)
        homes = np.unique(self._homes[allowed & (self._homes != UNTAUGHT)])
        if not len(homes):
            return scores
        totals = self._toolkits.totals(vectors, spellings)[:, homes]
        for home, belief in zip(homes, as_log_shares(totals).mean(axis=0), strict=True):
            entries, within = self._within[int(home)]
            shares = as_log_shares(within.totals(vectors, spellings))
            scores[entries] = belief + shares.mean(axis=0)
        return scores
