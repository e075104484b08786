from __future__ import annotations

import multiprocessing
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.future import Engine

from bot.records import disclosures, feedback, visits
from bot.records.engine import migrate, migrate_down, open_engine
from bot.records.tables import disclosures as disclosures_table
from bot.records.tables import metadata
from tests.records import carding
from tests.records.talking import NOW, begun, count, finish, start
from tests.records.walking import give_code, walk


def _tables(url: str) -> set[str]:
    engine = open_engine(url)
    found = set(inspect(engine).get_table_names())
    engine.dispose()
    return found


def test_the_migrated_tables_are_the_tables_the_code_knows(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": "records_version",
                "compare_type": True,
                "include_name": _not_the_databases_own,
            },
        )
        assert compare_metadata(context, metadata) == []


def _not_the_databases_own(name: str | None, _kind: str, _parents: Any) -> bool:
    """All but what a search finds, which each database keeps in a way of its own."""
    return not (name or "").startswith(("said_words", "ix_said_words"))


def test_migrating_twice_changes_nothing(url: str, engine: Engine) -> None:
    start(engine)
    migrate(url)
    assert count(engine, "conversations") == 1


def test_down_takes_every_table_with_its_rows_and_up_brings_them_back_empty(url: str) -> None:
    engine = open_engine(url)
    conversation = start(engine)
    answer = finish(engine, begun(engine, conversation, "a"), "Well?", choices=("yes",))
    with engine.begin() as connection:
        opinion: dict[str, Any] = {"message_id": answer[0]["id"], "useful": True, "now": NOW}
        assert feedback.give(connection, conversation_id=conversation.id, **opinion)
    engine.dispose()
    migrate_down(url, "base")
    assert _tables(url) == {"records_version"}
    migrate(url)
    assert set(metadata.tables) <= _tables(url)
    engine = open_engine(url)
    assert count(engine, "conversations") == 0
    engine.dispose()


def test_the_step_of_walks_leaves_conversations_as_they_were(url: str) -> None:
    engine = open_engine(url)
    conversation = start(engine)
    walk(engine, conversation)
    engine.dispose()
    migrate_down(url, "0001")
    assert not {"walks", "walk_groups", "codes"} & _tables(url)
    migrate(url)
    engine = open_engine(url)
    assert (count(engine, "conversations"), count(engine, "walks")) == (1, 0)
    engine.dispose()


def test_the_step_of_cards_leaves_all_else_as_it_was_up_and_down(url: str) -> None:
    engine = open_engine(url)
    conversation = start(engine)
    finish(engine, begun(engine, conversation, "a"), "Well?", choices=("yes",))
    checklist = walk(engine, conversation)
    give_code(engine, checklist)
    card = carding.submit(engine)
    carding.give_code(engine, card)
    carding.write(engine, lambda c: visits.open(c, conversation.id, card.id, NOW))
    carding.write(
        engine,
        lambda c: disclosures.note(c, conversation_id=conversation.id, kind="harm", now=NOW),
    )
    before = _older_rows(engine)
    alone = {"id": "alone", "kind": "harm", "noticed_at": NOW}
    carding.write(engine, lambda c: c.execute(disclosures_table.insert().values(**alone)))
    engine.dispose()
    migrate_down(url, "0002")
    assert not {"cards", "card_visits", "replies", "audit", "notices"} & _tables(url)
    engine = open_engine(url)
    assert _older_rows(engine) == before
    assert count(engine, "codes") == 1
    engine.dispose()
    migrate(url)
    engine = open_engine(url)
    assert _older_rows(engine) == before
    assert count(engine, "cards") == 0
    with engine.begin() as connection:
        sent = connection.exec_driver_sql("SELECT cards FROM conversations").scalar()
    assert sent == 0
    engine.dispose()


def _older_rows(engine: Engine) -> dict[str, int]:
    older = ("conversations", "turns", "messages", "offered_choices", "disclosures", "walks")
    return {name: count(engine, name) for name in older}


def test_processes_that_start_at_once_all_find_the_tables_ready(empty_url: str) -> None:
    context = multiprocessing.get_context("spawn")
    starting = [context.Process(target=migrate, args=(empty_url,)) for _ in range(4)]
    for process in starting:
        process.start()
    for process in starting:
        process.join(60)
    assert [process.exitcode for process in starting] == [0] * 4
    assert set(metadata.tables) <= _tables(empty_url)


def test_a_step_that_fails_half_way_leaves_nothing_behind(empty_url: str) -> None:
    engine = open_engine(empty_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE erasures (id INTEGER)")
    engine.dispose()
    with pytest.raises(DBAPIError, match="erasures"):
        migrate(empty_url)
    assert _tables(empty_url) == {"erasures"}
