"""Trials: how far one is, and what it found. At most one runs, which an index enforces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, insert, select, update
from sqlalchemy.future import Connection

from bot.records.areas import Areas, within
from bot.records.improving_tables import RUNNING, trial_lines, trials
from bot.records.tables import conversations, messages

DONE, FAILED, STOPPED = "done", "failed", "stopped"
CHANGED, BETTER, WORSE = "changed", "better", "worse"
DIED = "died"
NOBODYS = ""
"""The area, in counts, of messages that belong to no area, and of what is nobody's message."""


class TrialOverError(LookupError):
    """The trial is not running any more: it was stopped, or another took its place."""


@dataclass(frozen=True)
class Trial:
    """One trial: `step`, `done` and `of` say how far it is, `problem` is a code of what failed."""

    id: str
    state: str
    step: str
    done: int
    of: int
    days: int
    problem: str
    counts: Mapping[str, Any]
    begun_by: str
    begun_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True)
class Reply:
    """What a model makes of a message: the act it hears, and the entry it answers with or ""."""

    act: str = ""
    entry: str = ""


@dataclass(frozen=True)
class Line:
    """One message, or an entry's own title, and what becomes of it; `words` are read, not kept."""

    kind: str
    before: Reply
    after: Reply
    right: Reply = field(default_factory=Reply)
    times: int = 1
    message_id: str | None = None
    position: int = 0
    words: str = ""
    conversation_id: str = ""
    turn_id: str = ""


def begin(connection: Connection, *, days: int, by: str, now: datetime) -> str:
    """Begin a trial in the place of all earlier ones; return its id."""
    connection.execute(delete(trials))
    row: dict[str, Any] = {"id": uuid4().hex, "state": RUNNING, "step": "", "done": 0, "of": 0}
    row |= {"days": days, "problem": "", "counts": {}, "begun_by": by, "begun_at": now}
    connection.execute(insert(trials).values(**row))
    return str(row["id"])


def latest(connection: Connection) -> Trial | None:
    """The trial that runs or ran last."""
    row = connection.execute(select(trials).order_by(trials.c.begun_at.desc())).mappings().first()
    return None if row is None else Trial(**row)


def find(connection: Connection, trial_id: str) -> Trial:
    """A trial that runs; `TrialOverError` where it does not."""
    found = latest(connection)
    if found is None or found.id != trial_id or found.state != RUNNING:
        raise TrialOverError(trial_id)
    return found


def advance(connection: Connection, trial_id: str, step: str, done: int = 0, of: int = 0) -> None:
    """Note how far it is; `TrialOverError` where it was stopped meanwhile."""
    _change(connection, trial_id, step=step, done=done, of=of)


def fail(connection: Connection, trial_id: str, problem: str, now: datetime) -> None:
    """Note what stopped it."""
    _change(connection, trial_id, state=FAILED, problem=problem, finished_at=now)


def stop(connection: Connection, trial_id: str, now: datetime) -> None:
    """Note that a member of staff stopped it."""
    _change(connection, trial_id, state=STOPPED, finished_at=now)


def finish(
    connection: Connection,
    trial_id: str,
    lines: Iterable[Line],
    counts: Mapping[str, Any],
    now: datetime,
) -> None:
    """Keep what it found; messages that were erased while it ran are left out."""
    _change(connection, trial_id, state=DONE, counts=dict(counts), finished_at=now)
    lines = list(lines)
    there = _there(connection, [line.message_id for line in lines if line.message_id])
    rows = [
        _row(trial_id, position, line)
        for position, line in enumerate(lines)
        if line.message_id is None or line.message_id in there
    ]
    if rows:
        connection.execute(insert(trial_lines), rows)


def lines_of(
    connection: Connection,
    trial_id: str,
    kinds: Iterable[str],
    areas: Areas,
    *,
    after: int = -1,
    limit: int | None = None,
) -> list[Line]:
    """What it found, in order, with the words as they are stored now; of these areas only."""
    query = (
        select(
            trial_lines,
            messages.c.body,
            messages.c.conversation_id,
            messages.c.turn_id,
        )
        .select_from(trial_lines.outerjoin(messages).outerjoin(conversations))
        .where(trial_lines.c.trial_id == trial_id, trial_lines.c.kind.in_(tuple(kinds)))
        .where(trial_lines.c.position > after)
        .where(trial_lines.c.message_id.is_(None) | within(areas, conversations.c.area))
        .order_by(trial_lines.c.position)
    )
    return [_line(row) for row in connection.execute(query.limit(limit)).mappings()]


def _there(connection: Connection, ids: Sequence[str]) -> set[str]:
    found: set[str] = set()
    for start in range(0, len(ids), 500):
        some = messages.c.id.in_(ids[start : start + 500])
        found |= set(connection.execute(select(messages.c.id).where(some)).scalars())
    return found


def _row(trial_id: str, position: int, line: Line) -> dict[str, Any]:
    return {
        "id": uuid4().hex,
        "trial_id": trial_id,
        "message_id": line.message_id,
        "position": position,
        "kind": line.kind,
        "times": line.times,
        "right_act": line.right.act,
        "right_entry": line.right.entry,
        "before_act": line.before.act,
        "before_entry": line.before.entry,
        "after_act": line.after.act,
        "after_entry": line.after.entry,
    }


def _line(row: Mapping[str, Any]) -> Line:
    return Line(
        kind=row["kind"],
        before=Reply(row["before_act"], row["before_entry"]),
        after=Reply(row["after_act"], row["after_entry"]),
        right=Reply(row["right_act"], row["right_entry"]),
        times=row["times"],
        message_id=row["message_id"],
        position=row["position"],
        words=row["body"]["text"] if row["body"] else "",
        conversation_id=row["conversation_id"] or "",
        turn_id=row["turn_id"] or "",
    )


def _change(connection: Connection, trial_id: str, **values: Any) -> None:
    running = (trials.c.id == trial_id) & (trials.c.state == RUNNING)
    if not connection.execute(update(trials).where(running).values(**values)).rowcount:
        raise TrialOverError(trial_id)
