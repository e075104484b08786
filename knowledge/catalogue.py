"""Which entries there are, as arrays to search with, and which of them are counterparts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from knowledge.comparisons import Comparisons
from knowledge.homes import number_homes
from knowledge.model import GENERAL, GLOSSARY, Entry

Mask = np.ndarray[Any, np.dtype[np.bool_]]


class Catalogue:
    """The entries of one knowledge base by position; arrays have the shape (entries,)."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Number the entries in the order they were built in."""
        self.entries = list(entries)
        self.ids = [entry.id for entry in entries]
        self.position = {entry_id: i for i, entry_id in enumerate(self.ids)}
        self.toolkits = np.array([entry.toolkit for entry in entries])
        self.topics = np.array([entry.topic for entry in entries])
        self.homes = number_homes((entry.toolkit, entry.topic) for entry in entries)
        self.glossary: Mask = self.topics == GLOSSARY
        self.general: Mask = (self.toolkits == GENERAL) & ~self.glossary
        self._names = np.array([entry_id.split("/", 1)[-1] for entry_id in self.ids])
        self._named: Mask = np.zeros((len(self.ids), len(self.ids)), dtype=bool)
        for number, entry in enumerate(entries):
            self._named[number, [self.position[other] for other in entry.see_also]] = True
        self.comparisons = Comparisons(
            {
                self.position[entry.id]: [self.position[s.entry] for s in entry.stances if s.entry]
                for entry in entries
                if entry.stances
            },
            self.topics,
            np.where(self.glossary, GLOSSARY, self.toolkits),
            self._names,
        )

    def entry(self, entry_id: str | None) -> Entry | None:
        """The entry, or None where it is gone."""
        position = self.position.get(entry_id or "")
        return None if position is None else self.entries[position]

    def allowed(self, areas: Sequence[str]) -> Mask:
        """The entries to search for someone asking of these areas: all where none is held."""
        held = set(areas) & set(self.toolkits)
        if not held:
            return np.ones(len(self.ids), dtype=bool)
        return np.isin(self.toolkits, list(held)) | self.glossary | self.general

    def near(self, position: int) -> Mask:
        """The entries on the same topic, and those named in its `see_also`."""
        near: Mask = (self.topics == self.topics[position]) & ~self.glossary
        near |= self.named_by(position)
        near[position] = False
        return near

    def named_by(self, position: int) -> Mask:
        """The entries that this one names in its `see_also`."""
        named: Mask = self._named[position]
        return named

    def names(self, position: int) -> Mask:
        """The entries that name this one in their `see_also`."""
        naming: Mask = self._named[:, position]
        return naming

    def counterparts(self, position: int) -> Mask:
        """The entries that answer the same for other toolkits, as the content says.

        They are named in `counterparts` of either, told of in the same comparison, or have the
        same name in another toolkit.
        """
        mine = self.ids[position]
        named = {mine, *self.entries[position].counterparts}
        for entry in self.entries:
            if mine in entry.counterparts:
                named |= {entry.id, *entry.counterparts}
        found = self._twins(position)
        found[[self.position[other] for other in named]] = True
        found[position] = False
        return found

    def same_name(self, position: int) -> Mask:
        """The entries called the same in other toolkits: the nearest counterparts of all."""
        same: Mask = (self._names == self._names[position]) & ~self.glossary
        same[position] = False
        return same

    def _twins(self, position: int) -> Mask:
        """The entries of the same name, and those told of in the same comparison."""
        found = self.same_name(position)
        found[list(self.comparisons.counterparts(position))] = True
        return found

    def explains(self, term: int, areas: Sequence[str]) -> int:
        """Which entry explains a glossary term best to someone asking of these areas.

        Where an entry explains it in full, that is its counterpart for the area; for someone of no
        area the comparison where several toolkits have such an entry, else the entry itself.  Where
        none does, it is the glossary's own words.  A counterpart that only answers the nearest
        question would not explain the word.
        """
        fuller = self.position.get(self.entries[term].answered_by)
        if fuller is None:
            return term
        options = self._twins(fuller)
        options[fuller] = True
        shared = bool(self.same_name(fuller).any())
        wanted = np.isin(self.toolkits, list(areas)) if areas else self.general & shared
        fitting = np.flatnonzero(options & wanted)
        if len(fitting):
            return int(fuller if fuller in fitting else fitting[0])
        return term if areas else fuller
