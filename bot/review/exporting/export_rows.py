"""Rows of the records as cells; `exports.yml` has the columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from bot.records.exporting_cards import CardRow
from bot.records.exporting_conversations import ConversationRow
from bot.review.cards.card_names import Names
from bot.review.exporting.export_cells import Cell
from bot.review.exporting.export_words import named
from bot.review.moments import UNITED_KINGDOM

_BETWEEN_TEXTS = "\n\n"
_BETWEEN_TAGS = ", "


def conversation_cells(row: ConversationRow, columns: Iterable[str], names: Names) -> list[Cell]:
    """One conversation, the columns in their order."""
    made: Mapping[str, Callable[[], Cell]] = {
        "area": lambda: names.area(row.area),
        "reading": lambda: named(row.reading),
        "started_at": lambda: clock_time(row.started_at),
        "last_at": lambda: clock_time(row.last_at),
        "reviewed": lambda: named(row.reviewed),
        "tags": lambda: _BETWEEN_TAGS.join(row.tags),
    }
    return _in_order(row, columns, made)


def card_cells(row: CardRow, columns: Iterable[str], names: Names) -> list[Cell]:
    """One comment card, the columns in their order."""
    made: Mapping[str, Callable[[], Cell]] = {
        "area": lambda: names.area(row.area),
        "statement": lambda: names.statement(row.statement),
        "sharing": lambda: named(row.sharing or "unsaid"),
        "state": lambda: named(row.state),
        "published": lambda: named(row.published),
        "flood": lambda: named(row.flood),
        "added": lambda: _BETWEEN_TEXTS.join(row.added),
        "answers": lambda: _BETWEEN_TEXTS.join(row.answers),
        "tags": lambda: _BETWEEN_TAGS.join(row.tags),
    }
    return _in_order(row, columns, made)


def clock_time(at: datetime) -> datetime:
    """A moment as the clock on a wall in the United Kingdom showed it."""
    return at.astimezone(UNITED_KINGDOM).replace(tzinfo=None)


def _in_order(
    row: ConversationRow | CardRow,
    columns: Iterable[str],
    made: Mapping[str, Callable[[], Cell]],
) -> list[Cell]:
    return [made[name]() if name in made else getattr(row, name) for name in columns]
