"""What an export is of: some days, some areas; and how its rows are read, a few at a time.

No connection is held between two pages: whoever fetches the file may be slow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy.future import Connection, Engine

from bot.records.areas import Areas
from bot.records.engine import reading

PAGE = 1000
"""Rows read at once."""

Row = TypeVar("Row")


@dataclass(frozen=True)
class Chosen:
    """What goes into an export.

    `areas` are the toolkits it is limited to, None for all and for what has no area. Conversations
    are chosen by the moment they began, from `begin` up to but not at `end`; cards by their days.
    """

    areas: Areas
    first_day: date
    last_day: date
    begin: datetime
    end: datetime


def paged(
    engine: Engine,
    page: Callable[[Connection, Any, int], Sequence[Row]],
    place: Callable[[Row], Any],
    size: int = PAGE,
) -> Iterator[Sequence[Row]]:
    """Page after page; `page` is asked for the rows after a `place`, None at first."""
    after = None
    while True:
        with reading(engine) as connection:
            rows = page(connection, after, size)
        if not rows:
            return
        yield rows
        after = place(rows[-1])
