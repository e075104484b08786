"""Finding what somebody may have written: in conversations, on comment cards, and in walks.

Nothing is kept about who somebody is. They can only be found by what they remember: words, days,
the area, or a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from heapq import nlargest
from typing import Any

from sqlalchemy import select
from sqlalchemy.future import Connection

from bot.records import walks as walking
from bot.records.areas import Areas, within
from bot.records.card_tables import card_answers, card_notes, cards
from bot.records.card_words import texts_beside
from bot.records.review_tables import said
from bot.records.searching import conversations_with
from bot.records.searching_words import Sought
from bot.records.tables import CARD, WALK, conversations, messages, walks

CONVERSATION = "conversation"
MOST = 100
"""So many of a kind are found; whoever has more searches for less."""

_PAGE = 5_000
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Asked:
    """What to search for; from `begin` up to `end`, cards by the days of both."""

    words: Sought
    begin: datetime | None
    end: datetime | None
    first_day: date | None
    last_day: date | None
    area: str
    areas: Areas


@dataclass(frozen=True)
class Found:
    """One record that fits; `words` are the first in it that were searched for, else the first."""

    kind: str
    id: str
    area: str | None
    on: date | datetime
    words: str


def search(connection: Connection, asked: Asked) -> list[Found]:
    """What fits, the newest of each kind first."""
    return [
        *_conversations(connection, asked),
        *_newest(_cards(connection, asked)),
        *_newest(_walks(connection, asked)),
    ]


def _conversations(connection: Connection, asked: Asked) -> list[Found]:
    talk = conversations.c
    query = select(talk.id, talk.area, talk.last_at).where(*_areas(asked, talk.area))
    if asked.begin is not None:
        query = query.where(talk.last_at >= asked.begin)
    if asked.end is not None:
        query = query.where(talk.started_at < asked.end)
    if asked.words:
        with_words = conversations_with(connection, asked.words)
        text = messages.c.body["text"].as_string()
        joined = (
            conversations.join(with_words, with_words.c.conversation_id == talk.id)
            .join(said, said.c.number == with_words.c.number)
            .join(messages, messages.c.id == said.c.message_id)
        )
        query = query.add_columns(text.label("text")).select_from(joined)
    rows = connection.execute(query.order_by(talk.last_at.desc(), talk.id).limit(MOST)).mappings()
    return [
        Found(CONVERSATION, row["id"], row["area"], row["last_at"], row.get("text") or "")
        for row in rows
    ]


def _cards(connection: Connection, asked: Asked) -> Iterator[Found]:
    conditions = _areas(asked, cards.c.area)
    if asked.first_day is not None:
        conditions.append(cards.c.day >= asked.first_day)
    if asked.last_day is not None:
        conditions.append(cards.c.day <= asked.last_day)
    columns = (cards.c.id, cards.c.area, cards.c.day, cards.c.project, cards.c.words)
    for page in _pages(connection, select(*columns).where(*conditions), cards.c.id):
        ids = [row.id for row in page]
        added = texts_beside(connection, card_notes.c.words, ids)
        answers = texts_beside(connection, card_answers.c.text, ids)
        for row in page:
            texts = [row.words, row.project, *added[row.id], *answers[row.id]]
            if not asked.words or says(texts, asked.words):
                yield Found(CARD, row.id, row.area, row.day, row.words or row.project)


def _walks(connection: Connection, asked: Asked) -> Iterator[Found]:
    """Walks whose conversation is gone; the others are found with theirs."""
    conditions = [walks.c.conversation_id.is_(None), *_areas(asked, walks.c.area)]
    if asked.begin is not None:
        conditions.append(walks.c.changed_at >= asked.begin)
    if asked.end is not None:
        conditions.append(walks.c.begun_at < asked.end)
    query = select(*walking.COLUMNS).where(*conditions)
    for page in _pages(connection, query, walks.c.id):
        for walk in (walking.Walk(**row._mapping) for row in page):
            texts = walking.words_of(walk)
            if not asked.words or says(texts, asked.words):
                yield Found(WALK, walk.id, walk.area, walk.changed_at, " ".join(texts[:1]))


def says(texts: Sequence[str], words: Sought) -> bool:
    """Whether all that is searched for stands in some texts; the ends of words do not matter."""
    wanted = [" ".join(phrase).casefold() for phrase in words.phrases]
    wanted += [words.beginning.casefold()] if words.beginning else []
    told = "\n".join(texts).casefold()
    if not all(phrase.partition(" ")[0] in told for phrase in wanted):
        return False
    plain = f" {' '.join(_WORD.findall(told))}"
    return all(f" {phrase}" in plain for phrase in wanted)


def _areas(asked: Asked, area: Any) -> list[Any]:
    chosen = [area == asked.area] if asked.area else []
    return [*chosen, within(asked.areas, area)]


def _pages(connection: Connection, query: Any, row_id: Any) -> Iterator[list[Any]]:
    """All rows in the order of their random ids, which needs no sorting."""
    after = ""
    while page := connection.execute(
        query.where(row_id > after).order_by(row_id).limit(_PAGE)
    ).all():
        yield page
        after = page[-1].id


def _newest(found: Iterator[Found]) -> list[Found]:
    return nlargest(MOST, found, key=lambda one: (one.on, one.id))
