"""What staff set while the service runs, on both databases: kept by name, with what was before."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from sqlalchemy.future import Engine

from bot.records.engine import reading
from bot.records.service_settings import change, kept

NOW = datetime(2026, 3, 3, 9, tzinfo=timezone.utc)


def test_nothing_is_set_at_first(engine: Engine) -> None:
    with reading(engine) as connection:
        found = kept(connection)
    assert (found.values, found.changed_at) == ({}, None)


def test_a_change_is_kept_and_tells_what_was_before(engine: Engine) -> None:
    with engine.begin() as connection:
        first = change(connection, {"banner": "One", "keep_days": 9}, by="jo", now=NOW)
    later = NOW + timedelta(minutes=1)
    with engine.begin() as connection:
        second = change(connection, {"banner": "Two", "keep_days": 9}, by="sam", now=later)
    with reading(engine) as connection:
        found = kept(connection)

    assert first == {
        "banner": {"old": None, "new": "One"},
        "keep_days": {"old": None, "new": 9},
    }
    assert second == {"banner": {"old": "One", "new": "Two"}}
    assert found.values == {"banner": "Two", "keep_days": 9}
    assert found.changed_at == later


def test_taking_back_counts_as_a_change(engine: Engine) -> None:
    with engine.begin() as connection:
        change(connection, {"off": ""}, by="jo", now=NOW)
        taken = change(connection, {"off": None}, by="jo", now=NOW)
        found = kept(connection)

    assert taken == {"off": {"old": "", "new": None}}
    assert found.values == {"off": None}
    assert found.changed_at is not None
    assert found.changed_at > NOW


def test_what_is_so_already_is_no_change(engine: Engine) -> None:
    with engine.begin() as connection:
        assert change(connection, {"off": None}, by="jo", now=NOW) == {}
        assert kept(connection).changed_at is None
