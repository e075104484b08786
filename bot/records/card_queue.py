"""The queue of comment cards: those that wait for an answer, the oldest day first, then the others.

The promise counts days from the day of the card, so the oldest day is the most overdue. Within a
day cards stand in the order of their random ids, which says nothing of when they came.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.card_rows import IN_OUTLINE, READ, RECEIVED, Outline
from bot.records.card_tables import card_notes, cards
from bot.records.card_work import tags_of
from bot.records.card_work_tables import card_tags

WAITING = (RECEIVED, READ)
"""The states of a card that nobody answered yet."""
UNSAID, NO_AREA = "unsaid", "none"
"""What to ask for to find cards whose writer said nothing of sharing, or was in no area."""

_ANSWERED: Any = case((cards.c.state.in_(WAITING), 0), else_=1)


@dataclass(frozen=True)
class Wanted:
    """Which cards to list; what is empty or None asks for nothing.

    `areas` are those that somebody may see, `area` the one they chose. `before`: sent before that
    day. `project` is a project's key, "" for cards that name none.
    """

    areas: Areas = None
    area: str = ""
    states: Sequence[str] = ()
    before: date | None = None
    project: str | None = None
    statement: str = ""
    tag: str = ""
    sharing: str = ""
    flood: bool | None = False


@dataclass(frozen=True)
class Place:
    """Where a page of the queue ends: the last card on it, by what the queue is ordered by."""

    answered: bool
    day: date
    id: str


@dataclass(frozen=True)
class Queued(Outline):
    """A card in the queue, without its words; `added`: how often its writer added some."""

    added: int
    tags: Sequence[str]

    @property
    def waits(self) -> bool:
        """Whether it still has to be answered."""
        return self.state in WAITING and not self.flood

    @property
    def place(self) -> Place:
        """Where it stands in the queue."""
        return Place(self.state not in WAITING, self.day, self.id)


def queue(
    connection: Connection, wanted: Wanted, most: int, after: Place | None = None
) -> list[Queued]:
    """The next `most` cards of the queue."""
    added = select(func.count()).where(card_notes.c.card_id == cards.c.id).scalar_subquery()
    query = select(*IN_OUTLINE, added.label("added")).where(_are(wanted))
    if after is not None:
        query = query.where(_later(after))
    query = query.order_by(_ANSWERED, cards.c.day, cards.c.id).limit(most)
    rows: Sequence[Mapping[str, Any]] = connection.execute(query).mappings().all()
    tags = tags_of(connection, [row["id"] for row in rows])
    return [Queued(**row, tags=tags.get(row["id"], ())) for row in rows]


def how_many(connection: Connection, wanted: Wanted) -> int:
    """How many cards the whole queue has."""
    return int(connection.execute(select(func.count(cards.c.id)).where(_are(wanted))).scalar())


def _later(after: Place) -> Any:
    day, card_id = cards.c.day, cards.c.id
    same_day = and_(day == after.day, card_id > after.id)
    return or_(
        int(after.answered) < _ANSWERED,
        and_(int(after.answered) == _ANSWERED, or_(day > after.day, same_day)),
    )


def _are(wanted: Wanted) -> Any:
    asked: list[Any] = [within(wanted.areas, cards.c.area)]
    if wanted.area:
        asked.append(_is_or_is_not(cards.c.area, wanted.area, NO_AREA))
    if wanted.states:
        asked.append(cards.c.state.in_(list(wanted.states)))
    if wanted.before is not None:
        asked.append(cards.c.day < wanted.before)
    if wanted.project is not None:
        asked.append(cards.c.project_key == wanted.project)
    if wanted.statement:
        asked.append(cards.c.statement == wanted.statement)
    if wanted.tag:
        tagged = select(card_tags.c.card_id).where(card_tags.c.tag == wanted.tag)
        asked.append(cards.c.id.in_(tagged))
    if wanted.sharing:
        asked.append(_is_or_is_not(cards.c.sharing, wanted.sharing, UNSAID))
    if wanted.flood is not None:
        asked.append(cards.c.flood.is_(wanted.flood))
    return and_(*asked)


def _is_or_is_not(column: Any, value: str, nothing: str) -> Any:
    return column.is_(None) if value == nothing else column == value
