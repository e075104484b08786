"""How many cards there are by project, statement and month. Cards of a flood count nowhere.

These are the plain counts: which of them may be shown is decided where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import extract, func, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.card_tables import cards
from bot.records.card_work_tables import card_tags

Month = tuple[int, int]
"""A year and a month."""


@dataclass(frozen=True)
class Project:
    """A project as its cards name it, one spelling for all; "" where they name none."""

    key: str
    name: str
    cards: int


def projects(connection: Connection, smallest: int, areas: Areas = None) -> list[Project]:
    """The projects that at least `smallest` cards are about, those with most cards first."""
    key, name, count = cards.c.project_key, func.min(cards.c.project), func.count(cards.c.id)
    query = select(key, name, count).where(_counted(areas)).group_by(key)
    query = query.having(count >= smallest).order_by(count.desc(), key)
    return [Project(*row) for row in connection.execute(query)]


def name_of(connection: Connection, project_key: str, areas: Areas = None) -> str:
    """A project as its cards name it; "" where no card does."""
    query = select(func.min(cards.c.project)).where(_counted(areas))
    name = connection.execute(query.where(cards.c.project_key == project_key)).scalar()
    return name or ""


def by_month_and_statement(
    connection: Connection, project_key: str, areas: Areas = None
) -> Mapping[tuple[Month, str], int]:
    """How many cards of a project chose each statement in each month; "" where none was chosen."""
    year, month = extract("year", cards.c.day), extract("month", cards.c.day)
    statement = func.coalesce(cards.c.statement, "")
    query = select(year, month, statement, func.count(cards.c.id))
    query = query.where(_counted(areas), cards.c.project_key == project_key)
    rows = connection.execute(query.group_by(year, month, statement))
    return {((int(row[0]), int(row[1])), row[2]): int(row[3]) for row in rows}


def tags_about(
    connection: Connection, project_key: str, smallest: int, areas: Areas = None
) -> list[str]:
    """The tags that at least `smallest` cards of a project have, the most common first."""
    count = func.count()
    query = select(card_tags.c.tag).join_from(card_tags, cards)
    query = query.where(_counted(areas), cards.c.project_key == project_key)
    query = query.group_by(card_tags.c.tag).having(count >= smallest)
    query = query.order_by(count.desc(), card_tags.c.tag)
    tags: list[str] = connection.execute(query).scalars().all()
    return tags


def _counted(areas: Areas) -> Any:
    return ~cards.c.flood & within(areas, cards.c.area)
