from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import event, select
from sqlalchemy.future import Engine

from bot.records import retention, tables
from bot.records.engine import reading
from bot.records.erasure import erase_conversation
from bot.records.retention import Removed
from tests.records.talking import NOW, count, remember, say, start

DAY = timedelta(days=1)


def _ids(engine: Engine) -> set[str]:
    with reading(engine) as connection:
        return set(connection.execute(select(tables.conversations.c.id)).scalars())


@pytest.mark.parametrize("batch", [1, 3, 500])
def test_nothing_older_than_the_policy_is_left_and_nothing_younger_is_gone(
    engine: Engine, tracker_engine: Engine, batch: int
) -> None:
    ages = {start(engine, NOW - age * DAY).id: age for age in (0, 1, 89, 90, 91, 200, 400)}
    for conversation_id, age in ages.items():
        remember(tracker_engine, conversation_id, "words", NOW - age * DAY)
    removed = retention.apply(
        engine, tracker_engine, now=NOW, keep_days=90, result_days=180, batch=batch
    )
    assert removed == Removed(conversations=3, tracker_events=3, erasures=0)
    assert _ids(engine) == {found for found, age in ages.items() if age <= 90}
    assert count(tracker_engine, "events") == 4


def test_a_conversation_is_as_old_as_its_last_turn(engine: Engine) -> None:
    conversation = start(engine, NOW - 100 * DAY)
    say(engine, conversation, "a", now=NOW - 100 * DAY)
    retention.apply(engine, None, now=NOW, keep_days=90, result_days=180)
    assert _ids(engine) == {conversation.id}


def test_all_rows_of_an_old_conversation_go(engine: Engine) -> None:
    for _ in range(3):
        say(engine, start(engine), "a")
    retention.apply(engine, None, now=NOW + 91 * DAY, keep_days=90, result_days=180, batch=2)
    assert {count(engine, name) for name in tables.metadata.tables} == {0}


def test_no_transaction_deletes_more_than_a_batch(engine: Engine) -> None:
    for _ in range(7):
        start(engine)
    sizes: list[int] = []

    def note(*arguments: object) -> None:
        statement, cursor = str(arguments[2]), arguments[1]
        if statement.startswith("DELETE FROM conversations"):
            sizes.append(cursor.rowcount)  # type: ignore[attr-defined]

    event.listen(engine, "after_cursor_execute", note)
    retention.apply(engine, None, now=NOW + 91 * DAY, keep_days=90, result_days=180, batch=3)
    assert sizes == [3, 3, 1]


def test_what_rasa_stored_after_an_erasure_goes_at_the_next_run(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation = start(engine)
    erase_conversation(engine, tracker_engine, conversation.id, now=NOW)
    remember(tracker_engine, conversation.id, "a turn that was still running")
    removed = retention.apply(engine, tracker_engine, now=NOW, keep_days=90, result_days=180)
    assert removed == Removed(conversations=0, tracker_events=1, erasures=0)


def test_old_events_without_a_conversation_go_and_young_ones_stay(
    engine: Engine, tracker_engine: Engine
) -> None:
    remember(tracker_engine, "old", "words", NOW - 91 * DAY)
    remember(tracker_engine, "young", "words", NOW - 1 * DAY)
    retention.apply(engine, tracker_engine, now=NOW, keep_days=90, result_days=180, batch=1)
    assert count(tracker_engine, "events") == 1


def test_the_events_of_a_conversation_that_is_kept_stay_however_old(
    engine: Engine, tracker_engine: Engine
) -> None:
    conversation = start(engine)
    remember(tracker_engine, conversation.id, "words", NOW - 200 * DAY)
    retention.apply(engine, tracker_engine, now=NOW, keep_days=90, result_days=180)
    assert count(tracker_engine, "events") == 1


def test_a_disclosure_outside_a_conversation_goes_by_the_same_age(engine: Engine) -> None:
    with engine.begin() as connection:
        for age in (10, 100):
            row = {"id": str(age), "kind": "harm", "noticed_at": NOW - age * DAY}
            connection.execute(tables.disclosures.insert().values(**row))
    retention.apply(engine, None, now=NOW, keep_days=90, result_days=180)
    assert count(engine, "disclosures") == 1


def test_notes_of_erasures_go_by_the_same_age(engine: Engine) -> None:
    for age in (10, 100):
        erase_conversation(engine, None, start(engine).id, now=NOW - age * DAY)
    removed = retention.apply(engine, None, now=NOW, keep_days=90, result_days=180)
    assert removed.erasures == 1
    assert count(engine, "erasures") == 1
