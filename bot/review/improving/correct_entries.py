"""The entries an editor can choose as the right answer, with what they need to tell them apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import SQLAlchemyError

from bot.improving.lessons import can_be_taught
from bot.records.areas import Areas, may_see
from bot.review.improving.drafting_content import written_content
from bot.settings import Settings
from knowledge.finding import entries_with
from knowledge.model import GENERAL

_MOST_OFFERED = 12
_MOST_FOUND = 1_000


@dataclass(frozen=True)
class EntryChoice:
    """An entry: its title, and the name of its toolkit ("" where it is of all)."""

    id: str
    title: str
    toolkit: str
    topic: str


def choices(areas: Areas) -> dict[str, EntryChoice]:
    """Every entry that can be taught and is of these toolkits or of all, by its id."""
    content = written_content()
    names = {toolkit.id: toolkit.name for toolkit in content.toolkits}
    return {
        entry.id: EntryChoice(entry.id, entry.title, names.get(entry.toolkit, ""), entry.topic)
        for entry in content.entries
        if can_be_taught(entry) and (entry.toolkit == GENERAL or may_see(areas, entry.toolkit))
    }


def found(settings: Settings, typed: str) -> list[str]:
    """The ids of the entries that hold what was typed; none without a knowledge base."""
    try:
        return entries_with(settings.knowledge_db, typed, _MOST_FOUND)
    except (SQLAlchemyError, OSError):
        return []


def offered(
    ids: Iterable[str], all_choices: Mapping[str, EntryChoice], chosen: str = ""
) -> Sequence[EntryChoice]:
    """Those of these entries that can be chosen, with the one that was chosen first."""
    wanted = dict.fromkeys((chosen, *ids))
    return [all_choices[one] for one in wanted if one in all_choices][:_MOST_OFFERED]
