"""The tables of what staff correct, and of trials that show what corrections would change.

An example that an editor wrote is the council's content and stays; what it was made from goes with
its conversation. A trial says which messages are answered differently and never repeats them.
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, String, Table, Text, text

from bot.records.schema import goes_with, metadata, outlives
from bot.records.times import UtcTime

RUNNING = "running"

corrections = Table(
    "corrections",
    metadata,
    Column("id", String(32), primary_key=True),
    outlives("turns.id", "turn_id"),
    Column("area", String(64)),
    Column("kind", String(8), nullable=False),
    Column("target", String(200), nullable=False),
    Column("asker", String(16), nullable=False),
    Column("words", Text, nullable=False),
    Column("state", String(8), nullable=False, index=True),
    Column("made_by", String(64), nullable=False),
    Column("made_at", UtcTime, nullable=False),
)

judged_turns = Table(
    "judged_turns",
    metadata,
    goes_with("turns.id", primary_key=True),
    Column("act", String(64), nullable=False),
    Column("entry", String(200), nullable=False),
    Column("judged_by", String(64), nullable=False),
    Column("judged_at", UtcTime, nullable=False),
)

trials = Table(
    "trials",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("state", String(8), nullable=False),
    Column("step", String(16), nullable=False),
    Column("done", Integer, nullable=False),
    Column("of", Integer, nullable=False),
    Column("days", Integer, nullable=False),
    Column("problem", String(16), nullable=False),
    Column("counts", JSON, nullable=False),
    Column("begun_by", String(64), nullable=False),
    Column("begun_at", UtcTime, nullable=False),
    Column("finished_at", UtcTime),
)

Index(
    "uq_trials_one_running",
    trials.c.state,
    unique=True,
    sqlite_where=text(f"state = '{RUNNING}'"),
    postgresql_where=text(f"state = '{RUNNING}'"),
)

trial_lines = Table(
    "trial_lines",
    metadata,
    Column("id", String(32), primary_key=True),
    goes_with("trials.id", index=True),
    goes_with("messages.id", index=True, nullable=True),
    Column("position", Integer, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("times", Integer, nullable=False),
    Column("right_act", String(64), nullable=False),
    Column("right_entry", String(200), nullable=False),
    Column("before_act", String(64), nullable=False),
    Column("before_entry", String(200), nullable=False),
    Column("after_act", String(64), nullable=False),
    Column("after_entry", String(200), nullable=False),
)
