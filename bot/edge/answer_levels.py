"""An answer that was given, said again at the other reading level; nothing of it is kept."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.edge.bodies import READINGS
from bot.edge.problems import Problem
from bot.records.messages import PublicMessage
from knowledge.saying import EASY, said_again
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


def other_level(message: Mapping[str, Any]) -> str:
    """The level a message is not in; "" where it says no entry of the knowledge base."""
    entry = message.get("entry")
    return "" if entry is None else next(one for one in READINGS if one != entry["reading"])


class AnswerLevels:
    """Every call blocks."""

    def __init__(self, file: Path) -> None:
        """Remember where the knowledge base is."""
        self._base = KnowledgeBase(file)

    def at(self, message: PublicMessage, reading: str) -> PublicMessage:
        """The message at a level; as it is where it was said so.

        A `Problem` where there is no such level of it, or no longer.
        """
        said = message.get("entry")
        if said is None or reading not in READINGS:
            raise Problem("no_level")
        if said["reading"] == reading:
            return message
        return message | self._again(said, reading) | {"entry": {**said, "reading": reading}}

    def _again(self, said: Mapping[str, Any], reading: str) -> dict[str, Any]:
        try:
            entries = self._base.entries([said["id"]])
            toolkits = {toolkit.id: toolkit for toolkit in self._base.toolkits()}
            for entry in entries:
                return said_again(entry, toolkits, said["toolkits"], easy=reading == EASY)
        except _UNREADABLE as error:
            logger.error("An answer could not be read again: %s", type(error).__name__)
        raise Problem("no_level")
