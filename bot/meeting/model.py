"""The shapes of what is taken to a meeting: everything in words, so that page and files agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.results.model import Where


@dataclass(frozen=True)
class Link:
    """An address with the words that lead to it."""

    title: str
    url: str


@dataclass(frozen=True)
class Said:
    """One message: what it says, and the list below it."""

    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()


@dataclass(frozen=True)
class Taken:
    """An answer or a result of the conversation, and the person's own question above it.

    `id` is that of its first message, and `entry` the entry that was answered, "" where none is
    known.  A result of a walk (`result`) is said in several messages.
    """

    id: str
    entry: str
    title: str
    asked: str
    said: tuple[Said, ...]
    sources: tuple[Where, ...]
    links: tuple[Link, ...]
    result: bool

    @property
    def words(self) -> str:
        """All that it says, to look for terms in."""
        return "\n".join(words for one in self.said for words in (*one.paragraphs, *one.points))


@dataclass(frozen=True)
class Suggestion:
    """A question to ask at the meeting; `id` names it in the form."""

    id: str
    words: str


@dataclass(frozen=True)
class Suggestions:
    """The suggested questions on one subject."""

    title: str
    questions: tuple[Suggestion, ...]


@dataclass(frozen=True)
class Term:
    """A word that is used in the answers, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True)
class MeetingPaper:
    """All that is taken along; `day` is the day in words, and `at` the beginning of that day.

    The time of day is left out: a file that is passed on must not tell when somebody was online.
    """

    heading: str
    day: str
    at: datetime
    council: str
    contact: str
    questions: tuple[str, ...]
    notes: str
    answers: tuple[Taken, ...]
    terms: tuple[Term, ...]

    @property
    def documents(self) -> tuple[Link, ...]:
        """The documents behind the answers, each once, with their addresses written out."""
        named = {w.title: w.url for answer in self.answers for w in answer.sources}
        return tuple(Link(title, url) for title, url in named.items())
