"""The one knowledge base that every action asks."""

from __future__ import annotations

import functools

from bot.settings import load_settings
from knowledge.store import KnowledgeBase


@functools.lru_cache(maxsize=1)
def knowledge_base() -> KnowledgeBase:
    """The knowledge base of this deployment; a swapped file is seen at the next query."""
    return KnowledgeBase(load_settings().knowledge_db)
