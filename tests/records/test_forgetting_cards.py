"""Cards go when their writer takes them back, and when they are old; nothing brings them again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.future import Engine

from bot.records import answering, cards, replies, retention, turns, visits, walks
from bot.records import card_tables as tables
from bot.records.cards import Card
from bot.records.erasure import erase_conversation, hash_of, read_ledger, replay
from bot.records.maintenance import maintain
from bot.records.retention import Removed
from tests.records.carding import (
    TODAY,
    drafted,
    everything,
    found,
    give_code,
    read,
    running,
    send,
    submit,
    write,
)
from tests.records.talking import NOW, begun, count, start
from tests.support import postgres
from tests.support.made_up import made_up_word

DAY = timedelta(days=1)
OF_CARDS = ("cards", "card_notes", "card_answers", "codes", "card_visits")


def _whole(engine: Engine, submission: str = "a", **fields: Any) -> Card:
    """A card with everything that can hang on one."""
    card = submit(engine, submission, **fields)
    give_code(engine, card)
    write(engine, lambda c: cards.add_words(c, card.id, "one more thing", TODAY))
    write(engine, lambda c: answering.answer(c, card.id, "we will look", TODAY))
    write(engine, lambda c: visits.open(c, "shell", card.id, NOW))
    return card


def _counts(engine: Engine) -> list[int]:
    return [count(engine, table) for table in OF_CARDS]


def test_taking_a_card_back_takes_all_that_hangs_on_it_and_leaves_hashes(
    engine: Engine, tmp_path: Path
) -> None:
    ledger = tmp_path / "erasures"
    card, other = _whole(engine), _whole(engine, "b")
    assert write(engine, lambda c: cards.withdraw(c, card.id, NOW, ledger=ledger))
    assert _counts(engine) == [1, 1, 1, 1, 1]
    assert found(engine, other.id) is not None
    assert card.id not in everything(engine)
    assert read_ledger(ledger) == {hash_of(card.id), hash_of(card.submission_id)}
    assert count(engine, "erasures") == 2


@pytest.mark.parametrize(("in_a_walk", "noted"), [(False, 1), (True, 0)])
def test_taking_a_card_back_in_a_walk_leaves_the_walk_its_place(
    engine: Engine, in_a_walk: bool, noted: int
) -> None:
    conversation, card = start(engine), submit(engine)
    write(engine, lambda c: visits.open(c, conversation.id, card.id, NOW))
    assert write(engine, lambda c: cards.withdraw(c, card.id, NOW, in_a_walk=in_a_walk))
    assert (count(engine, "card_cleanings"), count(engine, "cards")) == (noted, 0)


def test_taking_back_twice_or_what_never_was_is_told_apart(engine: Engine, tmp_path: Path) -> None:
    card = submit(engine)
    assert write(engine, lambda c: cards.withdraw(c, card.id, NOW))
    ledger = tmp_path / "erasures"
    assert not write(engine, lambda c: cards.withdraw(c, card.id, NOW, ledger=ledger))
    assert not write(engine, lambda c: cards.withdraw(c, "unknown", NOW, ledger=ledger))
    assert not ledger.exists()


def test_a_restored_backup_forgets_again_the_cards_taken_back(
    engine: Engine, tmp_path: Path
) -> None:
    ledger = tmp_path / "erasures"
    kept, gone = submit(engine, "kept"), submit(engine, "gone")
    write(engine, lambda c: cards.withdraw(c, gone.id, NOW, ledger=ledger))
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM erasures")
        back = dict(gone.__dict__)
        connection.execute(tables.cards.insert().values(**back))
    assert found(engine, gone.id) == gone
    assert replay(engine, None, read_ledger(ledger), now=NOW, batch=1) == 1
    assert (found(engine, gone.id), found(engine, kept.id)) == (None, kept)
    assert count(engine, "erasures") == 2
    assert replay(engine, None, read_ledger(ledger), now=NOW) == 0


def test_a_card_stays_when_conversations_are_erased_or_old(engine: Engine) -> None:
    conversation = start(engine)
    card = _whole(engine)
    write(engine, lambda c: visits.open(c, conversation.id, card.id, NOW))
    erase_conversation(engine, None, conversation.id, now=NOW)
    retention.apply(engine, None, now=NOW + 400 * DAY, keep_days=90, result_days=180)
    assert _counts(engine) == [1, 1, 1, 1, 1]


def test_erasing_a_conversation_takes_the_draft_the_visit_and_what_was_to_be_cleaned(
    engine: Engine,
) -> None:
    conversation, other = start(engine), start(engine)
    send(engine, drafted(engine, conversation), conversation)
    write(engine, lambda c: turns.fail(c, turn_id=running(c).id, now=NOW))
    drafted(engine, conversation, prefix="again ")
    kept = drafted(engine, other)
    erase_conversation(engine, None, conversation.id, now=NOW)
    left = ("cards", "walks", "card_visits", "card_cleanings")
    assert [count(engine, table) for table in left] == [1, 1, 0, 0]
    assert read(engine, lambda c: walks.find(c, kept.id)) == kept


def test_an_old_card_that_is_being_looked_at_takes_what_was_repeated_of_it(engine: Engine) -> None:
    conversation, card = start(engine), submit(engine, day=TODAY - 800 * DAY)
    turn = begun(engine, conversation, "a")
    write(engine, lambda c: visits.open(c, conversation.id, card.id, NOW))
    quoted = {"kind": "notice", "text": card.words, "choices": [], "quotes": True}
    finish: dict[str, Any] = {"turn_id": turn.turn_id, "messages": [quoted], "trace": None}
    write(engine, lambda c: turns.finish(c, now=NOW, **finish))
    retention.apply(engine, None, now=NOW, keep_days=90, result_days=180)
    assert card.words not in everything(engine)
    assert count(engine, "conversations") == 1


@pytest.mark.parametrize("batch", [1, 50])
def test_a_card_goes_after_its_days_with_all_that_hangs_on_it(engine: Engine, batch: int) -> None:
    for age in (0, 729, 730, 731, 900):
        _whole(engine, str(age), day=TODAY - age * DAY)
    removed = retention.apply(
        engine, None, now=NOW, keep_days=90, result_days=180, card_days=730, batch=batch
    )
    assert removed == Removed(0, 0, 0, cards=2)
    assert _counts(engine) == [3] * 5
    assert count(engine, "erasures") == 0


def test_no_transaction_deletes_more_cards_than_a_batch(engine: Engine) -> None:
    for number in range(7):
        submit(engine, str(number))
    sizes: list[int] = []

    def note(*arguments: object) -> None:
        if str(arguments[2]).startswith("DELETE FROM cards"):
            sizes.append(arguments[1].rowcount)  # type: ignore[attr-defined]

    event.listen(engine, "after_cursor_execute", note)
    later = NOW + 31 * DAY
    retention.apply(engine, None, now=later, keep_days=90, result_days=180, card_days=30, batch=3)
    assert sizes == [3, 3, 1]


def test_replies_are_kept_whatever_their_age(engine: Engine) -> None:
    said: dict[str, Any] = {
        "area": None,
        "said": "the lift",
        "did": "mended",
        "changed": True,
        "today": TODAY,
    }
    write(engine, lambda c: replies.add(c, project="Sandbrook", **said))
    retention.apply(engine, None, now=NOW + 4000 * DAY, keep_days=90, result_days=180)
    assert count(engine, "replies") == 1


def test_after_maintenance_no_file_holds_the_words_of_a_card_taken_back(
    engine: Engine, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = _folder(engine, tmp_path, request)
    phrases = [f"planted phrase {number} of a card {made_up_word()}" for number in range(20)]
    for number in range(60):
        submit(engine, f"other {number}", words=f"other words {number} " * 20)
    planted = [
        submit(engine, phrase, words=phrase * (1 + place * 9), project=f"project of {phrase}")
        for place, phrase in enumerate(phrases[:10])
    ]
    for card, phrase in zip(planted, phrases[10:], strict=True):
        write(engine, lambda c, one=card, more=phrase: cards.add_words(c, one.id, more, TODAY))  # type: ignore[misc]
    assert _held(engine, folder, phrases) == phrases
    for card in planted:
        assert write(engine, lambda c, one=card: cards.withdraw(c, one.id, NOW))  # type: ignore[misc]
    assert [phrase for phrase in phrases if phrase in everything(engine)] == []
    assert maintain(engine)
    assert _held(engine, folder, phrases) == []
    assert count(engine, "cards") == 60


def _folder(engine: Engine, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    if engine.dialect.name == "sqlite":
        return tmp_path
    server: postgres.Server = request.getfixturevalue("postgres_server")
    return server.folder / "data" / "base"


def _held(engine: Engine, folder: Path, phrases: list[str]) -> list[str]:
    """Those of the phrases that some file of the database holds."""
    if engine.dialect.name == "postgresql":
        write(engine, lambda c: c.exec_driver_sql("CHECKPOINT"))
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return [phrase for phrase in phrases if any(phrase.encode() in file for file in files)]
