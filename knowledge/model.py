"""The shapes of the knowledge base: toolkits, topics and entries, as plain frozen data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.instruments.model import Instrument

ASK_KINDS = ("parent", "practitioner", "young", "misspelt")
GLOSSARY = "glossary"
GENERAL = "general"


@dataclass(frozen=True)
class Topic:
    """A subject shared between toolkits, so that areas can be compared."""

    id: str
    title: str


@dataclass(frozen=True)
class Toolkit:
    """One published document and the place it speaks for; `called` is how people write its name.

    `url` is "" where the document prints no address of its own.
    """

    id: str
    name: str
    document: str
    date: str
    publisher: str
    url: str
    called: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """Where in a toolkit an answer comes from; `page` is None where the text shows none."""

    toolkit: str
    section: str
    page: int | None = None


@dataclass(frozen=True)
class Stance:
    """What one toolkit says on a subject that several speak of.

    `entry` is its own fuller answer, and `source` where it says so; both are missing where it
    says nothing.
    """

    toolkit: str
    says: str
    entry: str = ""
    source: Source | None = None


@dataclass(frozen=True)
class Link:
    """A web address the toolkit prints."""

    title: str
    url: str


@dataclass(frozen=True)
class Contact:
    """Someone the toolkit says can be reached; empty strings where it gives no such detail."""

    name: str
    phone: str = ""
    email: str = ""
    address: str = ""
    web: str = ""


@dataclass(frozen=True)
class Entry:
    """One question of one toolkit, answered at two reading levels and sourced.

    `file` is where it is written, so that whoever wrote it can be told of a slip; `called` holds
    the spellings of a glossary term, and `answered_by` the entry that explains it more fully.
    `counterparts` answer the same for other toolkits, where the names of the entries do not show
    it.  A comparison is an entry of no single toolkit: what all share, and each one's stance.
    """

    id: str
    toolkit: str
    topic: str
    title: str
    asks: Mapping[str, tuple[str, ...]]
    answer: str
    easy: str
    sources: tuple[Source, ...]
    checked: date
    points: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    contacts: tuple[Contact, ...] = ()
    see_also: tuple[str, ...] = ()
    file: str = ""
    called: tuple[str, ...] = ()
    answered_by: str = ""
    stances: tuple[Stance, ...] = ()
    counterparts: tuple[str, ...] = ()

    @property
    def every_ask(self) -> tuple[str, ...]:
        """All the ways people ask for this entry, whoever they are."""
        return tuple(ask for kind in ASK_KINDS for ask in self.asks.get(kind, ()))


@dataclass(frozen=True)
class Content:
    """All written content that passed the rules; `version` changes when any file of it does."""

    version: str
    topics: tuple[Topic, ...]
    toolkits: tuple[Toolkit, ...]
    entries: tuple[Entry, ...]
    instruments: tuple[Instrument, ...] = ()
