"""The fair sample: conversations to review that nobody picked, and how much of it is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.future import Connection

from bot.records.marks import NOT_REVIEWED
from bot.records.review_lists import Wanted, count, page

MOST = 1_000


@dataclass(frozen=True)
class Part:
    """One part of the sample: how many conversations it has and how many are still to be read.

    Neither is counted further than one more than `MOST`.
    """

    mark: str
    whole: int
    left: int


def parts(
    connection: Connection,
    marks: Sequence[str],
    within: tuple[tuple[str, ...], ...],
    since: datetime,
) -> list[Part]:
    """Every part, of conversations last talked in since then, within these groups of marks."""
    return [
        Part(
            mark,
            count(connection, Wanted(((mark,), *within), since=since), MOST),
            count(connection, _left(mark, within, since), MOST),
        )
        for mark in marks
    ]


def next_of(
    connection: Connection, mark: str, within: tuple[tuple[str, ...], ...], since: datetime
) -> str | None:
    """The id of the newest conversation of a part that is to be read; None where none is left."""
    found = page(connection, _left(mark, within, since), 1).rows
    return found[0].place.conversation_id if found else None


def _left(mark: str, within: tuple[tuple[str, ...], ...], since: datetime) -> Wanted:
    return Wanted(((mark,), (NOT_REVIEWED,), *within), since=since)
