"""The areas of this council's assistant, by the ids that records and accounts hold."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from sqlalchemy.exc import SQLAlchemyError

from bot.review.visit import Visit
from knowledge.store import KnowledgeBase


async def area_names(visit: Visit) -> Mapping[str, str]:
    """Names by id; none where the knowledge base cannot be read, and ids then stand for names."""
    base = KnowledgeBase(visit.services.settings.knowledge_db)
    try:
        toolkits = await asyncio.to_thread(base.toolkits)
    except (SQLAlchemyError, OSError):
        return {}
    return {toolkit.id: toolkit.name for toolkit in toolkits}
