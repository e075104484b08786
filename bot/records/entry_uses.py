"""How often each answer was shown, and what people thought of it: counted a day at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import case, delete, func, insert, select
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.dialects import let_nobody_else_write
from bot.records.draft_tables import entry_uses
from bot.records.tables import conversations, feedback, messages, turns

_STEP = timedelta(days=1)
_NO_AREA = ""
_OF_NONE = ""
"""The entry of a row that only says when was counted, should nothing have been shown."""


@dataclass(frozen=True)
class Uses:
    """What came of one answer: shown so often, called useful, and not."""

    shown: int = 0
    useful: int = 0
    not_useful: int = 0

    def __add__(self, other: Uses) -> Uses:
        """Both together."""
        return Uses(
            self.shown + other.shown,
            self.useful + other.useful,
            self.not_useful + other.not_useful,
        )


Counts = dict[tuple[str, str], Uses]
"""By entry and area; the area is "" where none was given."""


def counted(connection: Connection, since: datetime, now: datetime) -> Counts:
    """Count what was shown since then.

    A statement for each day, so that none runs for long however much was said.
    """
    counts: Counts = {}
    while since < now:
        until = min(since + _STEP, now)
        for entry, area, *numbers in connection.execute(_shown_between(since, until)):
            key = (str(entry), area or _NO_AREA)
            counts[key] = counts.get(key, Uses()) + Uses(*(int(number) for number in numbers))
        since = until
    return counts


def keep(connection: Connection, counts: Counts, now: datetime) -> None:
    """Put these counts in the place of the last. Whoever else does so waits."""
    let_nobody_else_write(connection, entry_uses)
    connection.execute(delete(entry_uses))
    rows = [
        {"entry": entry, "area": area, "counted_at": now, **uses.__dict__}
        for (entry, area), uses in {**counts, (_OF_NONE, _NO_AREA): Uses()}.items()
    ]
    connection.execute(insert(entry_uses), rows)


def kept(connection: Connection, areas: Areas) -> dict[str, Uses]:
    """The last counts by entry, of these areas alone (None: of all, and where none was given)."""
    columns = entry_uses.c
    query = select(columns.entry, columns.shown, columns.useful, columns.not_useful)
    query = query.where(columns.entry != _OF_NONE, within(areas, columns.area))
    uses: dict[str, Uses] = {}
    for entry, *numbers in connection.execute(query):
        uses[entry] = uses.get(entry, Uses()) + Uses(*numbers)
    return uses


def counted_at(connection: Connection) -> datetime | None:
    """When they were last counted; None where nothing has been counted yet."""
    last: datetime | None = connection.execute(select(func.max(entry_uses.c.counted_at))).scalar()
    return last


def _shown_between(since: datetime, until: datetime) -> Any:
    entry = messages.c.body[("entry", "id")].as_string()
    joined = (
        turns.join(messages, messages.c.turn_id == turns.c.id)
        .join(conversations, turns.c.conversation_id == conversations.c.id)
        .outerjoin(feedback, feedback.c.message_id == messages.c.id)
    )
    return (
        select(
            entry,
            conversations.c.area,
            func.count(),
            _number_of(feedback.c.useful),
            _number_of(feedback.c.useful.is_(False)),
        )
        .select_from(joined)
        .where(turns.c.began_at >= since, turns.c.began_at < until)
        .where(messages.c.kind == "answer", entry.isnot(None))
        .group_by(entry, conversations.c.area)
    )


def _number_of(condition: Any) -> Any:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)
