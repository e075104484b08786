"""What entries, topics, areas and instruments are called, as the knowledge base in place says."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from sqlalchemy.exc import SQLAlchemyError

from knowledge.model import Entry, Toolkit
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class EntryName:
    """An entry as a list of entries names it, with where it comes from."""

    id: str
    title: str
    topic: str
    toolkit: str
    section: str
    page: int | None
    url: str


@dataclass(frozen=True)
class Names:
    """Names by id; without a knowledge base there are none, and ids stand for themselves."""

    entries: Mapping[str, EntryName] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)
    instruments: Mapping[str, str] = field(default_factory=dict)

    @property
    def topic_of(self) -> dict[str, str]:
        """The topic of every entry."""
        return {entry.id: entry.topic for entry in self.entries.values()}


class KnownNames:
    """The names of one knowledge base, read again when the file is another."""

    def __init__(self, knowledge_file: Path) -> None:
        """The file may be missing, or come later."""
        self._file = knowledge_file
        self._lock = Lock()
        self._seen: tuple[int, int, int] | None = None
        self._names, self._topic_of = Names(), dict[str, str]()

    @property
    def now(self) -> Names:
        """The names as they are; blocks while they are read."""
        with self._lock:
            seen = self._stamp()
            if seen != self._seen:
                self._names = _read(KnowledgeBase(self._file)) if seen else Names()
                self._topic_of = self._names.topic_of
                self._seen = seen
            return self._names

    @property
    def topic_of(self) -> Mapping[str, str]:
        """The topic of every entry as it is now."""
        _ = self.now
        return self._topic_of

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            stat = self._file.stat()
        except OSError:
            return None
        return stat.st_mtime_ns, stat.st_size, stat.st_ino


def _read(base: KnowledgeBase) -> Names:
    try:
        toolkits = {toolkit.id: toolkit for toolkit in base.toolkits()}
        topics = base.topics()
        entries = [entry for topic in topics for entry in base.of_topic(topic.id, None)]
        instruments = base.instruments()
    except _UNREADABLE as error:
        logger.error("The names of entries could not be read: %s", type(error).__name__)
        return Names()
    return Names(
        entries={entry.id: _entry_name(entry, toolkits) for entry in entries},
        topics={topic.id: topic.title for topic in topics},
        areas={toolkit.id: toolkit.name for toolkit in toolkits.values()},
        instruments={instrument.id: instrument.title for instrument in instruments},
    )


def _entry_name(entry: Entry, toolkits: Mapping[str, Toolkit]) -> EntryName:
    source = entry.sources[0] if entry.sources else None
    toolkit = toolkits.get(source.toolkit if source else entry.toolkit)
    return EntryName(
        id=entry.id,
        title=entry.title,
        topic=entry.topic,
        toolkit=toolkit.name if toolkit else entry.toolkit,
        section=source.section if source else "",
        page=source.page if source else None,
        url=toolkit.url if toolkit else "",
    )
