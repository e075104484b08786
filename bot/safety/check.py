"""The disclosure check as every message and every field of a form goes through it.

A phrase is enough, and so is what the learnt head hears in a sentence; only where the head is all
but sure of the contrary in every sentence does a phrase not count, since phrases know no irony.
Where no encoder could be loaded the phrases answer alone: the check works when all else is down.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from bot.safety.disclosure import Disclosure, find_disclosure
from bot.safety.kinds import KINDS

if TYPE_CHECKING:
    from bot.safety.learnt import LearntHead

logger = logging.getLogger(__name__)


class Sentence(Protocol):
    """A sentence with what the encoder made of its tokens, of shape (tokens, 384)."""

    @property
    def states(self) -> Any:
        """The tokens' states."""


Read = Callable[[str], Sequence[Sentence]]


class DisclosureCheck:
    """Find disclosures by phrases, or by how they sound."""

    def __init__(self, read: Read | None = None, head: LearntHead | None = None) -> None:
        """`read` gives a text's sentences by the encoder of disclosures; None where there is none.

        Loads the head where none is given, so that nothing is read while a message waits.
        """
        self._read = read
        if read is not None and head is None:
            from bot.safety.learnt import (
                LearntHead,
            )  # not at the top: the edge starts without NumPy

            head = LearntHead()
        self._head = head

    def find(self, text: str) -> Disclosure | None:
        """The most urgent kind that the text tells of, or None."""
        found = find_disclosure(text)
        beliefs = self._beliefs(text)
        if self._head is None or not beliefs:
            return found
        kinds = {kind for odds, kind in beliefs if odds > self._head.threshold}
        if found is not None and max(beliefs)[0] > self._head.doubt:
            kinds.add(found.kind)
        return next((Disclosure(kind) for kind in KINDS if kind in kinds), None)

    def _beliefs(self, text: str) -> list[tuple[float, str]]:
        """Log-odds and kind of each sentence; none where nothing could be read."""
        if self._read is None or self._head is None:
            return []
        try:
            return [self._head.belief(sentence.states) for sentence in self._read(text)]
        except (RuntimeError, ValueError) as error:
            logger.error("Disclosures were looked for by phrases alone: %s", type(error).__name__)
            return []
