"""Walks go when a person erases them, when nobody can come back to them, and when they are old."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.future import Engine

from bot.records import retention, walks
from bot.records.engine import migrate, open_engine
from bot.records.erasure import erase_conversation, erase_walk, hash_of, read_ledger, replay
from bot.records.maintenance import maintain
from bot.records.retention import Removed
from tests.records.talking import NOW, count, start
from tests.records.walking import finish, found, give_code, keep, share, there, walk

DAY = timedelta(days=1)


def _apply(engine: Engine, after_days: int, **options: int) -> Removed:
    options = {"keep_days": 90, "result_days": 180} | options
    return retention.apply(engine, None, now=NOW + after_days * DAY, **options)


def test_erasing_a_conversation_takes_its_walks_their_codes_and_groups(engine: Engine) -> None:
    conversation, other = start(engine), start(engine)
    owner, kept = walk(engine, conversation), walk(engine, other)
    group = share(engine, owner)
    for target in (owner, group, kept):
        give_code(engine, target)
    assert erase_conversation(engine, None, conversation.id, now=NOW)
    assert found(engine, owner.id) is None
    assert there(engine, kept.id) == kept
    assert [count(engine, table) for table in ("walks", "walk_groups", "codes")] == [1, 0, 1]


def test_a_walk_taken_over_is_not_erased_with_the_conversation_it_began_in(engine: Engine) -> None:
    before, after = start(engine), start(engine)
    begun = walk(engine, before)
    with engine.begin() as connection:
        walks.take_over(connection, begun.id, after.id, NOW)
    erase_conversation(engine, None, before.id, now=NOW)
    assert there(engine, begun.id).conversation_id == after.id
    erase_conversation(engine, None, after.id, now=NOW)
    assert found(engine, begun.id) is None


def test_erasing_a_walk_leaves_its_conversation_and_a_hash(engine: Engine, tmp_path: Path) -> None:
    ledger = tmp_path / "erasures"
    begun = walk(engine, start(engine))
    give_code(engine, begun)
    assert erase_walk(engine, begun.id, now=NOW, ledger=ledger)
    assert not erase_walk(engine, begun.id, now=NOW)
    assert read_ledger(ledger) == {hash_of(begun.id)}
    tables = ("conversations", "walks", "codes", "erasures")
    assert [count(engine, table) for table in tables] == [1, 0, 0, 1]


def test_a_restored_backup_forgets_again_walks_erased_alone_or_after_they_moved(
    engine: Engine, tmp_path: Path
) -> None:
    ledger = tmp_path / "erasures"
    before, after = start(engine), start(engine)
    alone, moved, kept = (walk(engine, before) for _ in range(3))
    with engine.begin() as connection:
        walks.take_over(connection, moved.id, after.id, NOW)
    erase_walk(engine, alone.id, now=NOW, ledger=ledger)
    erase_conversation(engine, None, after.id, now=NOW, ledger=ledger)
    for erased in (alone, moved):
        _bring_back(engine, erased.id, before.id)
    assert replay(engine, None, read_ledger(ledger), now=NOW, batch=1) == 2
    assert found(engine, alone.id) is None
    assert found(engine, moved.id) is None
    assert found(engine, kept.id) == kept


def test_a_walk_without_a_code_goes_with_its_conversation(engine: Engine) -> None:
    conversation = start(engine)
    plain, coded = walk(engine, conversation), walk(engine, conversation)
    give_code(engine, coded)
    removed = _apply(engine, 91)
    assert (removed.conversations, removed.walks) == (1, 1)
    assert found(engine, plain.id) is None
    assert there(engine, coded.id).conversation_id is None


def test_a_walk_whose_group_was_shared_stays_for_the_group(engine: Engine) -> None:
    owner = walk(engine, start(engine))
    give_code(engine, share(engine, owner))
    assert _apply(engine, 91).walks == 0
    assert count(engine, "walk_groups") == 1


@pytest.mark.parametrize("batch", [1, 50])
def test_a_walk_goes_after_its_days_with_its_codes_and_group(engine: Engine, batch: int) -> None:
    conversation = start(engine)
    for age in (0, 179, 181, 300, 400):
        begun = walk(engine, conversation, NOW - 400 * DAY)
        finish(engine, begun, NOW - age * DAY)
        give_code(engine, begun)
        give_code(engine, share(engine, begun))
    assert _apply(engine, 0, batch=batch).walks == 3
    tables = ("walks", "walk_groups", "codes")
    assert [count(engine, table) for table in tables] == [2, 2, 4]


def test_a_walk_can_go_before_its_conversation(engine: Engine) -> None:
    walk(engine, start(engine))
    assert _apply(engine, 31, result_days=30) == Removed(0, 0, 0, walks=1)
    assert count(engine, "conversations") == 1


def test_no_transaction_deletes_more_walks_than_a_batch(engine: Engine) -> None:
    conversation = start(engine)
    for _ in range(7):
        walk(engine, conversation)
    sizes: list[int] = []

    def note(*arguments: object) -> None:
        if str(arguments[2]).startswith("DELETE FROM walks"):
            sizes.append(arguments[1].rowcount)  # type: ignore[attr-defined]

    event.listen(engine, "after_cursor_execute", note)
    _apply(engine, 31, result_days=30, batch=3)
    assert sizes == [3, 3, 1]


def test_after_maintenance_no_file_holds_the_words_of_a_walk_erased(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'records.db'}"
    migrate(url)
    engine = open_engine(url)
    begun = walk(engine, start(engine))
    phrases = [f"planted phrase {number} of a walk" for number in range(20)]
    answers = {f"q{place}": {"words": phrase} for place, phrase in enumerate(phrases)}
    keep(engine, begun, answers=answers)
    erase_walk(engine, begun.id, now=NOW)
    maintain(engine)
    engine.dispose()
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert [phrase for phrase in phrases if phrase.encode() in held] == []


def _bring_back(engine: Engine, walk_id: str, conversation_id: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM erasures")
        connection.exec_driver_sql(
            "INSERT INTO walks (id, conversation_id, instrument, state, answers, begun_at,"
            f" changed_at) VALUES ('{walk_id}', '{conversation_id}', 'checklist', 'open', '{{}}',"
            " '2024-05-01 09:30:00', '2024-05-01 09:30:00')"
        )
