"""One answer to every card about a project, so that each writer finds it at their code."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from sqlalchemy import func, insert, select, update
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.card_rows import ANSWERED, CHANGED
from bot.records.card_tables import card_answers, cards

_AT_ONCE = 500


def how_many_about(connection: Connection, project_key: str, areas: Areas = None) -> int:
    """How many cards would be answered; none of a flood."""
    query = select(func.count(cards.c.id)).where(_about(project_key, areas))
    return int(connection.execute(query).scalar())


def answer_all(
    connection: Connection,
    project_key: str,
    text: str,
    today: date,
    *,
    changed: bool,
    areas: Areas = None,
) -> int:
    """Answer each card about a project, in `areas` or in all; return how many there were.

    `changed`: something was changed, which each of these cards then says for good.
    """
    held = select(cards.c.id).where(_about(project_key, areas)).order_by(cards.c.id)
    ids = connection.execute(held.with_for_update()).scalars().all()
    for some in _in_parts(ids):
        _answer(connection, some, text, today)
        these = cards.c.id.in_(some)
        further = these if changed else these & (cards.c.state != CHANGED)
        value = CHANGED if changed else ANSWERED
        connection.execute(update(cards).where(further).values(state=value))
    return len(ids)


def _answer(connection: Connection, ids: Sequence[str], text: str, today: date) -> None:
    """Add one more answer to each of these cards."""
    mine = card_answers.c.card_id.in_(ids)
    last = select(card_answers.c.card_id, func.max(card_answers.c.number)).where(mine)
    numbers = dict(connection.execute(last.group_by(card_answers.c.card_id)).all())
    rows = [
        {
            "id": uuid4().hex,
            "card_id": card_id,
            "number": numbers.get(card_id, 0) + 1,
            "text": text,
            "day": today,
        }
        for card_id in ids
    ]
    connection.execute(insert(card_answers), rows)


def _about(project_key: str, areas: Areas) -> Any:
    about = (cards.c.project_key == project_key) & ~cards.c.flood
    return about & within(areas, cards.c.area)


def _in_parts(ids: Collection[str]) -> Iterator[list[str]]:
    every = list(ids)
    return (every[first : first + _AT_ONCE] for first in range(0, len(every), _AT_ONCE))
