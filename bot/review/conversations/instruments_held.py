"""The instruments of the knowledge base, for their names and for what came of a walk."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.records.happenings import OutcomeOf
from knowledge.instruments.answers import answers_from_json
from knowledge.instruments.model import Instrument
from knowledge.instruments.outcome import outcome_of
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

Held = Mapping[str, Instrument]
_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)
_UNANSWERABLE = (LookupError, StopIteration, TypeError, ValueError)


def instruments_held(knowledge_file: Path) -> Held:
    """Instruments by id, read anew where the file changed; none where it cannot be read."""
    try:
        return _read(knowledge_file, knowledge_file.stat().st_mtime_ns)
    except FileNotFoundError:
        return {}
    except _UNREADABLE as error:
        logger.error("The instruments could not be read: %s", type(error).__name__)
        return {}


@lru_cache(maxsize=2)
def _read(knowledge_file: Path, _changed: int) -> Held:
    return {one.id: one for one in KnowledgeBase(knowledge_file).instruments()}


def outcomes_by(held: Held) -> OutcomeOf:
    """What tells the outcome of a walk; "" where its instrument is gone or has changed since."""

    def of(instrument: str, answers: Mapping[str, Any]) -> str:
        try:
            return outcome_of(held[instrument], answers_from_json(answers)).id
        except _UNANSWERABLE:
            return ""

    return of
