"""Corrections: words that teach the assistant an act or an entry, and turns known to be right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.improving_tables import corrections, judged_turns
from bot.records.tables import PERSON, conversations, messages, turns

ACT, ENTRY = "act", "entry"
WAITING, WRITTEN, DROPPED = "waiting", "written", "dropped"
NO_ANSWER = "nlu_fallback"
"""The act of a message that nothing of the knowledge base should answer."""


class NoCorrectionError(LookupError):
    """No such correction, or it is of another area."""


@dataclass(frozen=True)
class Correction:
    """One example: `target` is an act or an entry's id, `asker` who asks so ("" for acts)."""

    id: str
    kind: str
    target: str
    asker: str
    words: str
    state: str
    area: str | None
    made_by: str
    made_at: datetime


_COLUMNS = [
    corrections.c[name]
    for name in ("id", "kind", "target", "asker", "words", "state", "area", "made_by", "made_at")
]


def keep(
    connection: Connection,
    *,
    turn_id: str,
    area: str | None,
    kind: str,
    target: str,
    asker: str,
    words: str,
    by: str,
    now: datetime,
) -> str:
    """Keep an example made from a turn; one made from it before gives way. Return its id."""
    before = (corrections.c.turn_id == turn_id) & (corrections.c.state == WAITING)
    connection.execute(update(corrections).where(before).values(state=DROPPED, words=""))
    row = {"id": uuid4().hex, "turn_id": turn_id, "area": area, "state": WAITING}
    made = {"kind": kind, "target": target, "asker": asker, "words": words}
    connection.execute(insert(corrections).values(**row, **made, made_by=by, made_at=now))
    return str(row["id"])


def kept(connection: Connection, areas: Areas, states: Iterable[str]) -> list[Correction]:
    """The corrections in these states, in the order they were made."""
    query = select(*_COLUMNS).where(
        corrections.c.state.in_(tuple(states)), within(areas, corrections.c.area)
    )
    rows = connection.execute(query.order_by(corrections.c.made_at, corrections.c.id))
    return [Correction(**row) for row in rows.mappings()]


def waiting(connection: Connection, areas: Areas) -> int:
    """How many corrections are not in the working files yet."""
    query = select(func.count()).where(
        corrections.c.state == WAITING, within(areas, corrections.c.area)
    )
    return int(connection.execute(query).scalar() or 0)


def drop(connection: Connection, correction_id: str, areas: Areas) -> None:
    """Take a correction back, with its words; `NoCorrectionError` where there is none."""
    one = (corrections.c.id == correction_id) & (corrections.c.state != DROPPED)
    gone = connection.execute(
        update(corrections)
        .where(one, within(areas, corrections.c.area))
        .values(state=DROPPED, words="")
    )
    if not gone.rowcount:
        raise NoCorrectionError(correction_id)


def mark_written(connection: Connection, ids: Sequence[str]) -> None:
    """Note that these stand in the working files; those dropped meanwhile stay dropped."""
    these = corrections.c.id.in_(tuple(ids)) & (corrections.c.state == WAITING)
    connection.execute(update(corrections).where(these).values(state=WRITTEN))


def judge(
    connection: Connection, turn_id: str, *, act: str, entry: str, by: str, now: datetime
) -> None:
    """Note what is right for a turn, in the place of what was noted before.

    `entry` is "" where no entry is; the row goes with its turn.
    """
    unjudge(connection, turn_id)
    row = {"turn_id": turn_id, "act": act, "entry": entry, "judged_by": by, "judged_at": now}
    connection.execute(insert(judged_turns).values(**row))


def unjudge(connection: Connection, turn_id: str) -> None:
    """Forget what was noted for a turn."""
    connection.execute(delete(judged_turns).where(judged_turns.c.turn_id == turn_id))


@dataclass(frozen=True)
class Unanswerable:
    """A message of which staff said that there is no answer to it yet."""

    conversation_id: str
    turn_id: str
    text: str
    judged_at: datetime


def without_answer(connection: Connection, areas: Areas, limit: int) -> list[Unanswerable]:
    """The messages that staff found no answer for, the newest first."""
    theirs = messages.c.turn_id == turns.c.id
    query = (
        select(turns.c.conversation_id, turns.c.id, messages.c.body, judged_turns.c.judged_at)
        .select_from(judged_turns.join(turns).join(conversations).join(messages, theirs))
        .where(
            judged_turns.c.act == NO_ANSWER,
            messages.c.role == PERSON,
            within(areas, conversations.c.area),
        )
        .order_by(judged_turns.c.judged_at.desc(), turns.c.id)
        .limit(limit)
    )
    rows = connection.execute(query)
    return [Unanswerable(row[0], row[1], row.body["text"], row.judged_at) for row in rows]
