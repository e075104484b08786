"""What the knowledge base adds to the answers: titles, subjects and the words of the glossary."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.edge.answer_terms import TermIndex
from bot.meeting.model import Taken, Term
from knowledge.model import GLOSSARY, Entry
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

_MOST_TOOLKITS = 2
_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class Content:
    """What is known of the entries behind answers; nothing where it could not be read.

    `topics` and `toolkits` are their names, by id.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    toolkits: Mapping[str, str] = field(default_factory=dict)
    glossary: Sequence[Entry] = ()
    whole: bool = False

    def titles(self) -> dict[str, str]:
        """The title of each entry."""
        return {entry.id: entry.title for entry in self.entries.values()}

    def topics_of(self, answers: Sequence[Taken]) -> list[str]:
        """The topic of each answer, in their order."""
        return [entry.topic for entry in self._behind(answers)]

    def toolkits_of(self, answers: Sequence[Taken], area: str | None) -> tuple[str, ...]:
        """The toolkit of the person's area; without one, those of the newest answers."""
        if area is not None:
            return (area,)
        behind = [one.toolkit for one in reversed(self._behind(answers))]
        return tuple(dict.fromkeys(one for one in behind if one in self.toolkits))[:_MOST_TOOLKITS]

    def terms_in(self, answers: Sequence[Taken], *, easy: bool) -> tuple[Term, ...]:
        """The words of the glossary that the answers use, by the alphabet."""
        index = TermIndex(self.glossary)
        found = [term for one in answers for term in index.terms_in([one.words], but=one.entry)]
        meanings = {term.name: term.meaning(easy=easy) for term in found}
        return tuple(Term(name, meanings[name]) for name in sorted(meanings, key=str.casefold))

    def _behind(self, answers: Sequence[Taken]) -> list[Entry]:
        return [self.entries[one.entry] for one in answers if one.entry in self.entries]


class MeetingContent:
    """Read the knowledge base in place now; every call blocks."""

    def __init__(self, file: Path) -> None:
        """Remember where the file is; a missing one shows at the first paper."""
        self._base = KnowledgeBase(file)

    def of(self, entries: Sequence[str]) -> Content:
        """What is known of these entries; without it the answers can still be taken along."""
        try:
            return Content(
                entries={entry.id: entry for entry in self._base.entries(entries)},
                topics={topic.id: topic.title for topic in self._base.topics()},
                toolkits={toolkit.id: toolkit.name for toolkit in self._base.toolkits()},
                glossary=self._base.of_topic(GLOSSARY, None),
                whole=True,
            )
        except _UNREADABLE as error:
            logger.error("The knowledge base could not be read: %s", type(error).__name__)
            return Content()
