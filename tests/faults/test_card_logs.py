"""No log holds a word of a card, whatever fails while it is sent: at any level, of any logger."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.future import Engine

from actions.knowledge_base import knowledge_base
from actions.safe_action import ActionFailed
from actions.walk import records
from bot.settings import load_settings
from tests.edge.carding import FIELDS, look, post
from tests.faults.card_actions import confirmed, sending
from tests.faults.card_drafts import drafts
from tests.faults.record_faults import (
    Fault,
    failing,
    hanging,
    held_by_another,
    read_only,
    without_space,
)
from tests.support import postgres
from tests.support.edge import Edge
from tests.support.fault_rounds import figure, rounds

CANARY = "thylacine"
WORDS = f"a warmer room for the {CANARY} group"
FAULTS = (read_only, held_by_another, failing, hanging)


@pytest.fixture
def told(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Everything that any logger says in this process."""
    caplog.set_level(logging.DEBUG)
    return caplog


def failed_and_sent(engine: Engine, fault: Fault, seed: int) -> str:
    """Send a card under a fault and again after it; what the failure itself says."""
    (draft,) = drafts(engine, 1, WORDS)
    doing, said = sending(draft), ""
    with fault(engine, random.Random(seed)):
        try:
            doing.run()
        except ActionFailed as failure:
            said = repr(failure) + repr(failure.__cause__) + repr(failure.__context__)
    assert confirmed(doing.run())
    return said


def test_no_log_of_the_actions_holds_a_word(engine: Engine, told: pytest.LogCaptureFixture) -> None:
    number = rounds(short=4, full=100)
    for seed in range(number):
        assert CANARY not in failed_and_sent(engine, FAULTS[seed % len(FAULTS)], seed)

    assert "action_finish_walk failed" in told.text
    assert CANARY not in told.text
    figure("cards sent during faults of the records, log lines with a word of them", (number, 0))


def test_no_log_holds_a_word_when_the_disk_is_full(
    on_small_disk: Path, told: pytest.LogCaptureFixture
) -> None:
    assert CANARY not in failed_and_sent(records.engine(), without_space, 0)

    assert "action_finish_walk failed: OperationalError" in told.text
    assert CANARY not in told.text


def test_no_log_holds_a_word_when_the_knowledge_base_goes(
    engine: Engine, card_home: Path, told: pytest.LogCaptureFixture
) -> None:
    file = load_settings().knowledge_db
    assert file.parent == card_home

    @contextmanager
    def swapped(_engine: Engine, _chance: random.Random) -> Iterator[None]:
        whole = file.read_bytes()
        knowledge_base.cache_clear()
        file.write_bytes(b"this is no database" * 1000)
        yield
        knowledge_base.cache_clear()
        file.write_bytes(whole)

    assert CANARY not in failed_and_sent(engine, swapped, 0)
    assert "action_finish_walk failed: DatabaseError" in told.text
    assert CANARY not in told.text


def test_no_log_holds_a_word_when_postgresql_is_restarted(
    card_home: Path,
    postgres_server: postgres.Server,
    monkeypatch: pytest.MonkeyPatch,
    told: pytest.LogCaptureFixture,
) -> None:
    url = postgres_server.create_database(f"cards{next(postgres.numbers)}", template="migrated")
    monkeypatch.setenv("COPRO_DATABASE_URL", url)
    records.engine.cache_clear()
    engine = records.engine()

    @contextmanager
    def restarted(engine: Engine, chance: random.Random) -> Iterator[None]:
        """The server is stopped at one of the statements that send the card."""
        at, ran = chance.randint(4, 16), 0

        def stop(*_: object) -> None:
            nonlocal ran
            ran += 1
            if ran == at:
                postgres_server.control("-m", "immediate", "stop")

        event.listen(engine, "before_cursor_execute", stop)
        yield
        event.remove(engine, "before_cursor_execute", stop)
        postgres_server.start()

    number = rounds(short=3, full=30)
    try:
        for seed in range(number):
            assert CANARY not in failed_and_sent(engine, restarted, seed)
    finally:
        engine.dispose()
        records.engine.cache_clear()
    assert told.text.count("action_finish_walk failed") == number
    assert CANARY not in told.text
    server_log = (postgres_server.folder / "log").read_text(encoding="utf-8", errors="replace")
    assert CANARY not in server_log


def test_no_log_of_the_pages_holds_a_word(walked: Edge, logs: pytest.LogCaptureFixture) -> None:
    engine: Engine = walked.app.ctx.services.store.records
    for seed in range(rounds(short=6, full=25)):
        reader = look(walked, **(FIELDS | {"more": WORDS}))
        with FAULTS[seed % 3](engine, random.Random(seed)):
            post(reader, "/card/send")
        assert reader.response.status_code == 503
        post(reader, "/card/send")

    assert "The records could not be used" in logs.text
    assert CANARY not in logs.text
