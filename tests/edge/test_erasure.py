"""Erased means everywhere: records, Rasa's own rows, and for good."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults.planted import whole
from tests.support.edge import Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn

PHRASE = "purple elephants plan parks"


def tracker_rows(home: Path) -> list[str]:
    with sqlite3.connect(home / "tracker.db") as tracker:
        return [sender for (sender,) in tracker.execute("SELECT sender_id FROM events")]


def fill_tracker(home: Path, *senders: str) -> None:
    with sqlite3.connect(home / "tracker.db") as tracker:
        tracker.execute("CREATE TABLE events (sender_id TEXT, timestamp REAL, data TEXT)")
        rows = [(sender, 1.0, PHRASE) for sender in senders]
        tracker.executemany("INSERT INTO events VALUES (?, ?, ?)", rows)


def test_an_erased_conversation_is_found_nowhere(
    edge: Edge, rasa: RasaStandIn, tmp_path: Path
) -> None:
    talk, other = edge.open(), edge.open()
    (said,) = talk.say(PHRASE)
    talk.rate(message=said["id"], useful=True)
    conversation = rasa.spoken()[0]["conversation"]
    other.say("Hello")
    fill_tracker(tmp_path, conversation, "somebody else")
    assert talk.erase().status_code == 204
    assert_problem(talk.send(text="Hello"), 401, "token")
    assert_problem(edge.http.get("/api/conversations/current", headers=talk.headers), 401, "token")
    assert tracker_rows(tmp_path) == ["somebody else"]
    dump = whole(tmp_path / "records.db")
    assert PHRASE not in dump
    assert conversation not in dump
    other.say("Still here")


def test_erasing_twice_says_that_nothing_is_there(edge: Edge) -> None:
    talk = edge.open()
    assert talk.erase().status_code == 204
    assert_problem(talk.erase(), 401, "token")


def test_erasing_waits_for_a_turn_on_its_way(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.mode = "slow"
    with ThreadPoolExecutor(1) as people:
        turn = people.submit(talk.send, text="Hello")
        threading.Event().wait(0.15)
        assert talk.erase().status_code == 204
        assert turn.done() or turn.result().status_code in (200, 503)
    assert_problem(talk.send(text="Hello"), 401, "token")


def test_an_erasure_that_fails_is_not_said_to_be_done(edge: Edge, tmp_path: Path) -> None:
    talk = edge.open()
    (tmp_path / "tracker.db").write_bytes(b"this is no database" * 1000)
    problem = assert_problem(talk.erase(), 503, "records")
    assert "nothing was kept or changed" in problem["detail"]
    (tmp_path / "tracker.db").unlink()
    assert talk.erase().status_code == 204
