"""Taking over changed content while everything runs: a new knowledge base, swapped in whole.

The processes see it at their next question. The model that understands messages is not trained
anew by this; where its examples changed, that is said.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from bot.service.build import BuildError, steps
from bot.service.steps import Stamps, Step
from bot.settings import Settings
from bot.web.reload_state import BUILDING, DONE, FAILED, READING, ReloadState, Reporting, alone
from knowledge.load import CONTENT, load_content
from knowledge.store import KnowledgeBase

KNOWLEDGE = "knowledge"


def reload(settings: Settings, content: Path = CONTENT) -> ReloadState:
    """Build the knowledge base anew where its content changed; what was before stays on failure."""
    with alone(settings.home) as free:
        if not free:
            raise BuildError("Content is being taken over already. Wait until that is done.")
        reporting = Reporting(settings.home)
        try:
            return _reload(settings, content, reporting)
        except Exception as error:
            reporting.step(FAILED, problem=str(error))
            raise


def _reload(settings: Settings, folder: Path, reporting: Reporting) -> ReloadState:
    old = _version(settings.knowledge_db)
    reporting.step(READING, old=old)
    content = load_content(folder)
    found: dict[str, Any] = {"entries": len(content.entries), "new": content.version}
    stamps = Stamps(settings.home / "built.json")
    all_steps = steps(settings)
    if content.version != old:
        reporting.step(BUILDING, **found)
        knowledge = next(step for step in all_steps if step.name == KNOWLEDGE)
        started = time.monotonic()
        knowledge.make()
        stamps.record(knowledge, time.monotonic() - started)
    return reporting.step(DONE, **found, behind=_behind(all_steps, stamps))


def _behind(all_steps: list[Step], stamps: Stamps) -> bool:
    return not all(stamps.up_to_date(step) for step in all_steps if step.name != KNOWLEDGE)


def _version(knowledge_db: Path) -> str:
    try:
        return KnowledgeBase(knowledge_db).version()
    except (OSError, SQLAlchemyError):
        return ""
