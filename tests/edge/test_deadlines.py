"""A slow or locked part is said in time, keeps what was promised, and stops nobody else."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from tests.edge.test_disclosures import WORDS, assert_safe
from tests.support.edge import Edge, running_edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Hold the records' write lock, as a backup or a stuck process would."""
    with sqlite3.connect(home / "records.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("ROLLBACK")


def test_a_locked_database_is_said_in_time_and_stops_nobody_else(
    edge: Edge, tmp_path: Path
) -> None:
    talk = edge.open()
    with locked(tmp_path), ThreadPoolExecutor(1) as people:
        began = time.monotonic()
        stuck = people.submit(talk.send, text="Hello")
        for _ in range(20):
            asked = time.monotonic()
            assert edge.http.get("/healthz").status_code == 200
            assert time.monotonic() - asked < 0.5
        assert_problem(stuck.result(), 503, "not_kept")
        assert time.monotonic() - began < 5
    talk.say("Hello")


def test_a_disclosure_does_not_wait_long_for_a_locked_database(edge: Edge, tmp_path: Path) -> None:
    talk = edge.open()
    with locked(tmp_path):
        began = time.monotonic()
        assert_safe(talk.send(text=WORDS))
        assert time.monotonic() - began < 2.5


def test_an_answer_that_could_not_be_kept_is_had_by_sending_again(
    edge: Edge, rasa: RasaStandIn, tmp_path: Path
) -> None:
    talk, message_id = edge.open(), str(uuid4())
    rasa.mode = "slow"
    with ThreadPoolExecutor(1) as people:
        turn = people.submit(talk.send, message_id=message_id, text="Hello")
        threading.Event().wait(0.25)
        with locked(tmp_path):
            assert_problem(turn.result(), 503, "no_answer")
    rasa.mode = "normal"
    until = time.monotonic() + 15
    while (again := talk.send(message_id=message_id, text="Hello")).status_code == 409:
        assert time.monotonic() < until
        time.sleep(int(again.headers["retry-after"]))
    assert again.status_code == 200
    assert len({asked["message_id"] for asked in rasa.spoken()}) == 1
    assert [said["role"] for said in talk.history()] == ["bot", "bot", "user", "bot"]


def test_a_person_hears_something_within_eight_seconds(edge: Edge, rasa: RasaStandIn) -> None:
    with running_edge(edge.settings, rasa_seconds=9.0) as patient:
        talk, message_id = patient.open(), str(uuid4())
        rasa.mode, rasa.hang_seconds = "hang", 8.0
        began = time.monotonic()
        reply = talk.send(message_id=message_id, text="Hello")
        assert time.monotonic() - began < 8
        assert_problem(reply, 503, "still_working")
        assert_problem(talk.send(message_id=message_id, text="Hello"), 409, "busy")
        time.sleep(2)
        assert talk.send(message_id=message_id, text="Hello").status_code == 200
        assert len(rasa.spoken()) == 1
