from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.future import Engine

from bot.edge.rasa_messages import checked_message
from bot.records import tables
from bot.records.engine import open_engine, reading
from tests.records.talking import count
from tests.support.year import year_of_records

UNTIL = datetime(2026, 5, 1, 9, 30, tzinfo=timezone.utc)
TALKS = 1000


def _year(url: str, **options: Any) -> Engine:
    year_of_records(url, TALKS, until=UNTIL, **options)
    return open_engine(url)


def test_a_generated_year_has_as_much_of_everything_as_a_year_of_its_size(empty_url: str) -> None:
    engine = _year(empty_url)

    assert count(engine, "conversations") == TALKS
    assert 6 * TALKS < count(engine, "messages") < 9 * TALKS
    assert count(engine, "cards") == TALKS / 10
    filled = ("turns", "feedback", "disclosures", "walks", "card_answers", "replies", "codes")
    assert [name for name in filled if count(engine, name) == 0] == []
    engine.dispose()


def test_what_is_said_in_it_has_the_form_of_what_the_service_stores(empty_url: str) -> None:
    engine = _year(empty_url)
    with reading(engine) as connection:
        said = connection.execute(select(tables.messages).limit(2000)).mappings().all()
    for message in said:
        body = message["body"]
        if message["role"] == "bot":
            again = checked_message({"kind": message["kind"], **body})
            assert again.items() <= {"kind": message["kind"], **body, "hidden": []}.items()
        else:
            assert set(body) == {"text"}
    engine.dispose()


def test_all_of_it_lies_in_the_year_before_the_moment(empty_url: str) -> None:
    engine = _year(empty_url)
    talks = tables.conversations.c
    with reading(engine) as connection:
        first, last = connection.execute(
            select(func.min(talks.started_at), func.max(talks.last_at))
        ).one()
    assert (UNTIL - first).days <= 365
    assert last <= UNTIL
    engine.dispose()
