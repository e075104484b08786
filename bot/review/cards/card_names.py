"""What the statements of the comment card and the areas are called, as the content names them."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from bot.review.visit import Visit
from knowledge.instruments.model import CARD
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

STATEMENT = "statement"
_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class Names:
    """Titles by id, statements as on the printed card; an unknown id stands for itself."""

    statements: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, str] = field(default_factory=dict)

    def statement(self, statement_id: str | None) -> str:
        """A statement with its number on the printed card; "" where none was chosen."""
        return self.statements.get(statement_id or "", statement_id or "")

    def area(self, area_id: str | None) -> str:
        """The name of an area's toolkit; "" where there is none."""
        return self.areas.get(area_id or "", area_id or "")


async def names_for(visit: Visit) -> Names:
    """The names as they are now; of areas only those that this person sees."""
    file = visit.services.settings.knowledge_db
    names = await visit.services.store.run(lambda: names_in(file))
    if visit.areas is None:
        return names
    return Names(names.statements, {one: names.area(one) for one in visit.areas})


def names_in(knowledge_file: Path) -> Names:
    """Read them; without a knowledge base the cards are shown all the same, by plain ids."""
    try:
        stamp = knowledge_file.stat()
        return _read(knowledge_file, stamp.st_mtime_ns, stamp.st_ino)
    except _UNREADABLE as error:
        logger.error("The names of statements could not be read: %s", type(error).__name__)
        return Names()


@lru_cache(maxsize=1)
def _read(knowledge_file: Path, _written_at: int, _file: int) -> Names:
    """Read a file once: another in its place has another stamp."""
    base = KnowledgeBase(knowledge_file)
    asked = [card.question(STATEMENT) for card in base.instruments() if card.kind == CARD]
    options = [option for question in asked if question for option in question.options]
    areas = {toolkit.id: toolkit.name for toolkit in base.toolkits()}
    return Names({one.id: f"{one.item}. {one.title}" for one in options}, areas)
