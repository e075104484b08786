from __future__ import annotations

from datetime import datetime, timedelta, timezone

from sqlalchemy.future import Engine

from bot.records import links
from bot.records.links import Found

NOW = datetime(2026, 5, 1, 9, 30, tzinfo=timezone.utc)
HERE, THERE = "https://example.org/a", "https://example.org/b"


def test_what_was_found_last_is_kept_for_each_address(engine: Engine) -> None:
    first = Found(HERE, "gone", 404, NOW)
    again = Found(HERE, "works", 200, NOW + timedelta(days=1))
    silent = Found(THERE, "silent", None, NOW)

    with engine.begin() as connection:
        for found in (first, again, silent):
            links.keep(connection, found)

        assert links.kept(connection, [HERE, THERE, "https://example.org/never-tried"]) == {
            HERE: again,
            THERE: silent,
        }
        assert links.kept(connection, []) == {}
