from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from bot.records.engine import migrate, open_engine, reading
from bot.records.review_tables import marks
from bot.review.conversations.conversation_names import KnownNames
from bot.review.conversations.queue_catalogue import Cataloguing
from bot.settings import Settings
from bot.web.store import Store
from tests.records.stories import Turn, tell
from tests.support.edge import edge_settings


def _catalogue_once(settings: Settings) -> None:
    async def begin_and_end() -> None:
        store = Store(settings)
        cataloguing = Cataloguing(store, KnownNames(settings.knowledge_db))
        cataloguing.begin()
        await asyncio.sleep(0)  # so that the first step has begun
        await cataloguing.latest()
        await cataloguing.end()
        store.close()

    asyncio.run(begin_and_end())


def test_conversations_are_marked_though_nobody_opens_a_list(tmp_path: Path) -> None:
    settings = edge_settings(tmp_path)
    migrate(settings.database_url)
    engine = open_engine(settings.database_url)
    told = tell(engine, Turn())
    _catalogue_once(settings)
    with reading(engine) as connection:
        marked = connection.execute(select(marks.c.conversation_id)).scalars().all()
    engine.dispose()

    assert set(marked) == {told}


def test_records_that_cannot_be_reached_stop_nothing(tmp_path: Path) -> None:
    _catalogue_once(replace(edge_settings(tmp_path), database_url=f"sqlite:///{tmp_path}/none.db"))
