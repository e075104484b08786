"""Conversations for an export, a row each: how it went, and none of what was said.

Nothing here says that a comment card was sent in it: with the day, that could tell whose it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, tuple_
from sqlalchemy.future import Connection, Engine

from bot.records.areas import within
from bot.records.exporting import PAGE, Chosen, paged
from bot.records.exporting_counts import counted, tags, talk
from bot.records.review_tables import conversation_reviews
from bot.records.tables import FINISHED, conversations, disclosures, feedback, walks


@dataclass(frozen=True)
class ConversationRow:
    """One conversation.

    `answers` are turns answered from the toolkits, `unanswered` those that could not be; `lowest`
    is how sure the assistant was where it was least so (0 to 1), `slowest` its longest turn in ms.
    """

    id: str
    area: str | None
    reading: str
    started_at: datetime
    last_at: datetime
    turns: int
    answers: int
    unanswered: int
    lowest: float | None
    slowest: float | None
    useful: int
    not_useful: int
    walks: int
    walks_finished: int
    disclosures: int
    reviewed: bool
    tags: Sequence[str]


_COLUMNS = ("id", "area", "reading", "started_at", "last_at", "turns")


def count(connection: Connection, chosen: Chosen) -> int:
    """How many conversations are chosen."""
    query = select(func.count()).select_from(conversations).where(*_conditions(chosen))
    return int(connection.execute(query).scalar() or 0)


def rows(engine: Engine, chosen: Chosen, size: int = PAGE) -> Iterator[Sequence[ConversationRow]]:
    """All of them in the order they began, in pages."""

    def page(connection: Connection, after: Any, most: int) -> list[ConversationRow]:
        return _page(connection, chosen, after, most)

    return paged(engine, page, lambda row: (row.started_at, row.id), size)


def _conditions(chosen: Chosen) -> list[Any]:
    began = conversations.c.started_at
    return [began >= chosen.begin, began < chosen.end, within(chosen.areas, conversations.c.area)]


def _page(connection: Connection, chosen: Chosen, after: Any, most: int) -> list[ConversationRow]:
    place = (conversations.c.started_at, conversations.c.id)
    later = [] if after is None else [tuple_(*place) > tuple_(*_bound(after))]
    reviewed = conversation_reviews.c.reviewed_at.isnot(None).label("reviewed")
    query = select(*(conversations.c[name] for name in _COLUMNS), reviewed)
    query = query.select_from(conversations.outerjoin(conversation_reviews))
    query = query.where(*_conditions(chosen), *later).order_by(*place).limit(most)
    found = connection.execute(query).mappings().all()
    ids = [row["id"] for row in found]
    spoken, tagged = talk(connection, ids), tags(connection, ids)
    opinions = counted(connection, feedback, ids, "useful")
    walked = counted(connection, walks, ids, "state")
    told = counted(connection, disclosures, ids, "kind")
    return [
        ConversationRow(
            **{name: row[name] for name in _COLUMNS},
            answers=spoken[row["id"]].answers,
            unanswered=spoken[row["id"]].unanswered,
            lowest=spoken[row["id"]].lowest,
            slowest=spoken[row["id"]].slowest,
            useful=opinions[row["id"]][True],
            not_useful=opinions[row["id"]][False],
            walks=sum(walked[row["id"]].values()),
            walks_finished=walked[row["id"]][FINISHED],
            disclosures=sum(told[row["id"]].values()),
            reviewed=bool(row["reviewed"]),
            tags=tagged[row["id"]],
        )
        for row in found
    ]


def _bound(place: tuple[datetime, str]) -> list[Any]:
    """The place as the columns would bind it; a bare tuple does not know their types."""
    started, conversation_id = place
    return [
        bindparam(None, started, type_=conversations.c.started_at.type),
        bindparam(None, conversation_id, type_=conversations.c.id.type),
    ]
