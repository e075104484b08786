"""What the service works out of its records by itself, done at once for a year that was made up."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from bot.records.engine import open_engine, outside_transaction
from bot.records.marks_catalogue import catch_up
from bot.review.conversations.instruments_held import instruments_held, outcomes_by
from bot.review.running.figures_keeping import count_one
from bot.settings import load_settings
from knowledge.load import load_content

_PATIENCE = 600_000  # milliseconds: figures of a whole year take longer than those of a day


def finish(url: str, knowledge_db: Path | None = None) -> None:
    """Mark every conversation, count every day, and let the database look at what it then holds."""
    engine, now = open_engine(url, wait_milliseconds=_PATIENCE), datetime.now(timezone.utc)
    topics = {entry.id: entry.topic for entry in load_content().entries}
    while catch_up(engine, now, topics):
        pass
    outcome_of = outcomes_by(instruments_held(knowledge_db or load_settings().knowledge_db))
    while count_one(engine, now, outcome_of):
        pass
    with outside_transaction(engine) as connection:
        connection.exec_driver_sql("ANALYZE")
    engine.dispose()
