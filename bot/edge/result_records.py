"""What result pages are made from: walks and groups as stored, with the content they answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import TypeVar

from sqlalchemy.exc import SQLAlchemyError

from bot.edge.problems import Problem
from bot.records import erasure, groups, walks
from bot.records.engine import reading
from bot.records.groups import Group
from bot.records.walks import Walk
from bot.results.model import GroupPage, ResultPage
from bot.results.page import entries_named, group_page_of, page_of
from bot.web.store import Store
from knowledge.store import KnowledgeBase

logger = logging.getLogger(__name__)

Made = TypeVar("Made")

_UNREADABLE = (OSError, SQLAlchemyError, LookupError, TypeError, ValueError)


@dataclass(frozen=True)
class Kept:
    """A walk with the earlier one it repeats, and the group that it began with who finished."""

    walk: Walk
    earlier: Walk | None
    group: Group | None
    members: list[Walk]


@dataclass(frozen=True)
class Result:
    """What a walk's page shows: its result, and its group's answers where it began one."""

    page: ResultPage
    group: GroupPage | None
    group_id: str
    instrument: str


class ResultRecords:
    """Results as the pages need them; every call blocks.

    `Problem`s: `no_result` where a walk or group is gone, or where it is not this walk's to do;
    `no_instrument` and `no_knowledge` where it is there and cannot be shown.
    """

    def __init__(self, store: Store, knowledge_file: Path) -> None:
        """Remember where the knowledge base is; a missing one shows at the first page."""
        self._store = store
        self._base = KnowledgeBase(knowledge_file)

    def result(self, walk_id: str) -> Result:
        """The result of a walk, or where it stands."""
        kept = self._kept(walk_id)
        return _readable(lambda: self._result(kept))

    def group(self, group_id: str) -> GroupPage:
        """What a group answered, or how many have."""
        with reading(self._store.records) as connection:
            group = groups.find(connection, group_id)
            members = groups.members(connection, group_id)
        if group is None:
            raise Problem("no_result")
        found = group
        return _readable(lambda: self._group(found, members))

    def erase(self, walk_id: str) -> None:
        """Erase a walk with its codes, and the group it began."""
        now = datetime.now(timezone.utc)
        erasure.erase_walk(self._store.records, walk_id, now=now, ledger=self._store.ledger)

    def show_early(self, walk_id: str) -> None:
        """Let the group that a walk began be seen before enough have finished."""
        with self._store.records.begin() as connection:
            group = groups.owned_by(connection, walk_id)
            if group is None:
                raise Problem("no_result")
            groups.show_early(connection, group.id)

    def _kept(self, walk_id: str) -> Kept:
        with reading(self._store.records) as connection:
            walk = walks.find(connection, walk_id)
            if walk is None:
                raise Problem("no_result")
            group = groups.owned_by(connection, walk_id)
            return Kept(
                walk=walk,
                earlier=walks.find(connection, walk.earlier_id) if walk.earlier_id else None,
                group=group,
                members=groups.members(connection, group.id) if group else [],
            )

    def _result(self, kept: Kept) -> Result:
        instrument = self._base.instrument(kept.walk.instrument)
        if instrument is None:
            raise Problem("no_instrument")
        entries = {entry.id: entry for entry in self._base.entries(entries_named(instrument))}
        toolkits = {toolkit.id: toolkit for toolkit in self._base.toolkits()}
        group = kept.group
        return Result(
            page=page_of(instrument, kept.walk, entries, toolkits, kept.earlier),
            group=group_page_of(instrument, group, kept.members) if group else None,
            group_id=group.id if group else "",
            instrument=instrument.id,
        )

    def _group(self, group: Group, members: list[Walk]) -> GroupPage:
        instrument = self._base.instrument(group.instrument)
        if instrument is None:
            raise Problem("no_instrument")
        return group_page_of(instrument, group, members)


def _readable(make: Callable[[], Made]) -> Made:
    """Make a page from the knowledge base in place now, or say that it cannot be read."""
    try:
        return make()
    except _UNREADABLE as error:
        logger.error("The knowledge base could not be read: %s", type(error).__name__)
        raise Problem("no_knowledge", retry_after=60) from None
