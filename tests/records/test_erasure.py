from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.future import Engine

from bot.records import disclosures, feedback, tables
from bot.records.engine import open_engine
from bot.records.erasure import erase_conversation, hash_of, read_ledger, replay
from bot.records.review_work import work_on
from tests.records.talking import (
    NOW,
    begun,
    count,
    finish,
    history,
    remember,
    say,
    start,
    texts,
)


def _everything(engine: Engine, tracker_engine: Engine, message: str = "a") -> str:
    conversation = start(engine)
    answer = finish(engine, begun(engine, conversation, message), "Well?", choices=("yes",))
    with engine.begin() as connection:
        disclosures.note(connection, conversation_id=conversation.id, kind="harm", now=NOW)
        feedback.give(
            connection,
            conversation_id=conversation.id,
            message_id=answer[0]["id"],
            useful=True,
            now=NOW,
        )
        worked = work_on(connection, conversation.id, None, {})
        worked.add_tag("bus")
        worked.add_note("Somebody asked about the bus", by="a colleague", now=NOW)
        worked.set_reviewed("a colleague", NOW)
    remember(tracker_engine, conversation.id, "words")
    return conversation.id


def _counts(engine: Engine) -> dict[str, int]:
    return {name: count(engine, name) for name in tables.metadata.tables}


def test_erasing_takes_every_row_of_a_conversation_and_leaves_only_a_hash(
    engine: Engine, tracker_engine: Engine
) -> None:
    erased = _everything(engine, tracker_engine)
    assert erase_conversation(engine, tracker_engine, erased, now=NOW)
    counts = _counts(engine)
    assert counts.pop("erasures") == 1
    assert set(counts.values()) == {0}
    assert count(tracker_engine, "events") == 0


def test_a_conversation_that_staff_worked_on_has_rows_for_them_to_go(
    engine: Engine, tracker_engine: Engine
) -> None:
    _everything(engine, tracker_engine)
    counts = _counts(engine)
    names = ("marks", "facts", "said", "conversation_tags", "conversation_notes")

    assert all(counts[name] for name in (*names, "conversation_reviews"))


def test_erasing_leaves_other_peoples_conversations_alone(
    engine: Engine, tracker_engine: Engine
) -> None:
    kept, erased = (_everything(engine, tracker_engine) for _ in range(2))
    before = _counts(engine)
    erase_conversation(engine, tracker_engine, erased, now=NOW)
    after = _counts(engine)
    after["erasures"] = 0
    assert after == {name: number // 2 for name, number in before.items()}
    assert count(tracker_engine, "events") == 1
    assert kept != erased


def test_erasing_twice_or_the_unknown_is_told_apart_and_notes_nothing(engine: Engine) -> None:
    conversation = start(engine)
    assert erase_conversation(engine, None, conversation.id, now=NOW)
    assert not erase_conversation(engine, None, conversation.id, now=NOW)
    assert not erase_conversation(engine, None, "unknown", now=NOW)
    assert count(engine, "erasures") == 1


def test_erasing_works_before_rasa_has_made_its_table(engine: Engine, tmp_path: Path) -> None:
    empty = open_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    assert erase_conversation(engine, empty, start(engine).id)
    empty.dispose()


def test_when_rasas_rows_cannot_be_erased_the_conversation_stays_for_another_try(
    engine: Engine, tracker_engine: Engine
) -> None:
    erased = _everything(engine, tracker_engine)
    with tracker_engine.begin() as holder:
        holder.exec_driver_sql("UPDATE events SET type_name = 'held'")
        with pytest.raises(OperationalError):
            erase_conversation(engine, tracker_engine, erased, now=NOW)
    assert count(engine, "conversations") == 1
    assert erase_conversation(engine, tracker_engine, erased, now=NOW)


def test_a_restored_backup_forgets_again_what_was_erased(
    engine: Engine, tracker_engine: Engine, tmp_path: Path
) -> None:
    ledger = tmp_path / "erasures"
    kept, erased = start(engine), start(engine)
    say(engine, kept, "a")
    erase_conversation(engine, tracker_engine, erased.id, now=NOW, ledger=ledger)
    _bring_back(engine, erased.id)
    remember(tracker_engine, erased.id, "words from the backup")
    remember(tracker_engine, kept.id, "other words")
    hashes = read_ledger(ledger)
    assert hashes == {hash_of(erased.id)}
    assert replay(engine, tracker_engine, hashes, now=NOW, batch=1) == 1
    assert texts(engine, kept) == ["words of a", "An answer"]
    assert history(engine, erased) == []
    assert count(engine, "conversations") == 1
    assert count(tracker_engine, "events") == 1
    assert replay(engine, tracker_engine, hashes, now=NOW) == 0


def test_the_ledger_holds_no_id_and_a_missing_one_is_empty(engine: Engine, tmp_path: Path) -> None:
    ledger = tmp_path / "erasures"
    assert read_ledger(ledger) == frozenset()
    conversation = start(engine)
    erase_conversation(engine, None, conversation.id, now=NOW, ledger=ledger)
    assert ledger.read_text() == f"{hash_of(conversation.id)} 2024-05-01\n"


def _bring_back(engine: Engine, conversation_id: str) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM erasures")
        connection.execute(
            tables.conversations.insert().values(
                id=conversation_id,
                token_hash="back",
                area=None,
                reading="easy",
                paused=False,
                turns=0,
                started_at=NOW,
                last_at=NOW,
            )
        )
