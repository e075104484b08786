"""Which entries of different toolkits answer the same question, as the comparisons say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from knowledge.model import GLOSSARY

Numbers = np.ndarray[Any, np.dtype[np.float32]]

JUST_ABOVE = 0.05  # more than what counts as close


@dataclass(frozen=True)
class Margins:
    """How far behind the best entry, in score, another may lie and still count as near it.

    The first two are for entries of other toolkits: a `counterpart` of the best, and one on its
    `topic`.  The others are for comparisons: one that is `telling` of the best entry, one `beside`
    it on its topic, and one on `another` topic.  Where the best has less than `least` nothing
    answers the question, and no comparison is told for being near: it would only seem surer.
    """

    counterpart: float
    topic: float
    telling: float
    beside: float
    another: float
    least: float


class Comparisons:
    """Groups of counterparts, each with the comparison that tells of them all."""

    def __init__(
        self, groups: Mapping[int, Sequence[int]], topics: Any, toolkits: Any, names: Any
    ) -> None:
        """`groups` gives, for the position of each comparison, those of the entries it compares.

        `topics`, `toolkits` and `names` (within a toolkit) are those of all entries, as arrays of
        shape (entries,).
        """
        self._groups = {general: frozenset(members) for general, members in groups.items()}
        self._topics, self._toolkits, self._names = topics, toolkits, names
        self._generals = np.array(list(self._groups), dtype=int)
        self._tells = np.zeros((len(self._groups), len(topics)), dtype=bool)
        for row, members in enumerate(self._groups.values()):
            self._tells[row, list(members)] = True

    def lifted(self, scores: Numbers, margins: Margins) -> Numbers:
        """The scores (entries,), a comparison put first where toolkits vie to answer.

        Someone who names no area and asks what several toolkits answer is told of them all.  Two
        vie where a counterpart of the best entry comes near it, or an entry of another toolkit on
        its topic.  Where the rival has the same name it says the same, and the best entry is answer
        enough.  A comparison that comes near the best entry by itself is told as well: the question
        is as much what it was written for.
        """
        best = int(scores.argmax())
        if best in self._groups:  # its own counterparts are no reason to doubt it
            return self._raised(scores, best, [best])
        telling = [
            general
            for general, members in self._groups.items()
            if best in members and self._rivals(scores, best, margins.counterpart) & members
        ]
        if not telling:
            same = set(np.flatnonzero(self._topics == self._topics[best]))
            twins = set(np.flatnonzero(self._names == self._names[best]))
            rivals = self._rivals(scores, best, margins.topic) & same
            if rivals and not rivals & twins:
                telling = [general for general in self._groups if general in same]
        return self._raised(scores, best, telling or self._near(scores, best, margins))

    def told_together(self, scores: Numbers) -> Numbers:
        """The scores (entries,), a comparison put first where it tells of the best entry."""
        best = int(scores.argmax())
        telling = [general for general, members in self._groups.items() if best in members]
        return self._raised(scores, best, telling)

    def counterparts(self, entry: int) -> set[int]:
        """The entries told of together with this one, the comparisons among them."""
        found: set[int] = set()
        for general, members in self._groups.items():
            if entry == general or entry in members:
                found |= members | {general}
        return found - {entry}

    def _near(self, scores: Numbers, best: int, margins: Margins) -> list[int]:
        """The comparison that is furthest within its margin of the best entry; none for a term."""
        told = self._toolkits[best] != GLOSSARY and scores[best] >= margins.least
        if not self._groups or not told:
            return []
        on_topic = self._topics[self._generals] == self._topics[best]
        allowed = np.where(on_topic, margins.beside, margins.another)
        allowed = np.where(self._tells[:, best], margins.telling, allowed)
        within = allowed - (scores[best] - scores[self._generals])
        nearest = int(within.argmax())
        return [int(self._generals[nearest])] if within[nearest] > 0 else []

    def _rivals(self, scores: Numbers, best: int, margin: float) -> set[int]:
        near = (scores >= scores[best] - margin) & (self._toolkits != self._toolkits[best])
        return {int(position) for position in np.flatnonzero(near)} - set(self._groups)

    @staticmethod
    def _raised(scores: Numbers, best: int, telling: Sequence[int]) -> Numbers:
        if not telling:
            return scores
        raised = scores.copy()
        raised[max(telling, key=lambda general: float(scores[general]))] = scores[best] + JUST_ABOVE
        return raised
