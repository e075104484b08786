from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.future import Engine

from bot.records.areas import Areas, may_see, within
from bot.records.tables import conversations
from tests.records.talking import start


@pytest.mark.parametrize(
    ("areas", "area", "seen"),
    [
        (None, "stoke", True),
        (None, None, True),
        (("stoke",), "stoke", True),
        (("stoke",), "sefton", False),
        (("stoke",), None, False),
    ],
)
def test_what_has_no_area_is_seen_by_those_alone_who_see_all(
    areas: Areas, area: str | None, seen: bool
) -> None:
    assert may_see(areas, area) is seen


def test_a_query_finds_just_what_may_be_seen(engine: Engine) -> None:
    start(engine)
    with engine.connect() as connection:
        every = connection.execute(select(conversations.c.area)).scalars().all()
        for areas in (None, ("stoke",), ("sefton", "stoke"), ()):
            query = select(conversations.c.area).where(within(areas, conversations.c.area))
            found = connection.execute(query).scalars().all()
            assert found == [area for area in every if may_see(areas, area)]
