"""What a person is told while a part of the service is down, and how it comes back."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from tests.support.edge import Talk
from tests.support.stack import Stack, until

TOLD_SECONDS = 8.0
BACK_SECONDS = 45.0
WHAT_IS = "what is co-production?"
PHRASE = "wombat raincoat"


def asks(talk: Talk, **message: str) -> tuple[httpx.Response, float]:
    began = time.monotonic()
    reply = talk.send(**message)
    return reply, time.monotonic() - began


def told_honestly(reply: httpx.Response, seconds: float) -> bool:
    """An error in words with a way to reach a person, in time; never an answer."""
    detail = reply.json()["detail"]
    assert reply.status_code == 503, reply.text
    assert "Send it again" in detail
    assert "participation@council.example" in detail
    assert "Retry-After" in reply.headers
    assert seconds < TOLD_SECONDS
    return True


def answered(talk: Talk, **message: str) -> bool:
    """Whether the message is answered now: not while a part is down or another try runs."""
    try:
        reply = talk.send(**message)
    except httpx.TransportError:
        return False
    return reply.status_code == 200 and reply.json()["messages"][0]["kind"] == "answer"


def said(talk: Talk) -> list[str]:
    return [message["text"] for message in talk.history() if message["role"] == "user"]


@contextmanager
def locked(database: Path) -> Iterator[None]:
    """Hold a database as another program does that writes for a long time."""
    holder = sqlite3.connect(database, isolation_level=None, timeout=5)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        holder.execute("ROLLBACK")
        holder.close()


@pytest.fixture
def talk(stack: Stack) -> Talk:
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    return stack.open(area="staffordshire")


def test_actions_that_hang_and_die_are_told_and_the_turn_is_taken_once_after(
    stack: Stack, talk: Talk
) -> None:
    message = {"message_id": str(uuid4()), "text": f"{WHAT_IS} {PHRASE}"}
    with stack.frozen("actions"):
        reply, seconds = asks(talk, **message)
        stack.kill("actions")

    assert told_honestly(reply, seconds)
    assert said(talk) == [message["text"]]
    until(lambda: stack.listens("actions"), BACK_SECONDS, stack.all_logs)
    until(lambda: answered(talk, **message), BACK_SECONDS, stack.all_logs)
    assert said(talk) == [message["text"]]
    assert answered(talk, text="what is a pledge?")


def test_a_killed_rasa_is_told_at_once_and_comes_back_by_itself(stack: Stack, talk: Talk) -> None:
    message = {"message_id": str(uuid4()), "text": f"{WHAT_IS} {PHRASE}"}
    stack.kill("rasa1")
    reply, seconds = asks(talk, **message)

    assert told_honestly(reply, seconds)
    until(lambda: answered(talk, **message), BACK_SECONDS, stack.all_logs)
    assert said(talk) == [message["text"]]


def test_a_rasa_that_hangs_is_told_within_eight_seconds(stack: Stack, talk: Talk) -> None:
    with stack.frozen("rasa1"):
        reply, seconds = asks(talk, text=WHAT_IS)

    assert told_honestly(reply, seconds)
    until(lambda: answered(talk, text=WHAT_IS), BACK_SECONDS, stack.all_logs)


def test_a_killed_edge_is_back_and_its_conversations_go_on(stack: Stack, talk: Talk) -> None:
    before = talk.say(WHAT_IS)
    stack.kill("edge")

    until(lambda: answered(talk, text="what is a pledge?"), BACK_SECONDS, stack.all_logs)
    assert before[0]["text"] in [message["text"] for message in talk.history()]


def test_locked_records_are_told_and_the_message_goes_through_after(
    stack: Stack, talk: Talk
) -> None:
    message = {"message_id": str(uuid4()), "text": f"{WHAT_IS} {PHRASE}"}
    with locked(stack.home / "records.db"):
        reply, seconds = asks(talk, **message)

    assert told_honestly(reply, seconds)
    assert answered(talk, **message)
    assert said(talk) == [message["text"]]


def test_a_locked_tracker_is_told_and_nothing_is_forgotten_after(stack: Stack, talk: Talk) -> None:
    answered(talk, text=WHAT_IS)
    message = {"message_id": str(uuid4()), "text": "simpler please"}
    with locked(stack.home / "tracker.db"):
        reply, seconds = asks(talk, **message)

    assert told_honestly(reply, seconds)
    assert answered(talk, **message)
    assert said(talk) == [WHAT_IS, "simpler please"]


def test_a_conversation_opens_with_the_contacts_while_rasa_is_away(stack: Stack) -> None:
    with stack.frozen("rasa1"):
        opening = stack.open(area=None).opening

    assert "error" in [message["kind"] for message in opening]


@pytest.mark.parametrize("text", ["my stepdad hits me", "i want to kill myself"])
def test_a_disclosure_is_answered_at_once_with_rasa_and_actions_away(
    stack: Stack, talk: Talk, text: str
) -> None:
    with stack.frozen("rasa1", "actions"):
        reply, seconds = asks(talk, text=text)

    assert reply.json()["messages"][0]["kind"] == "safety"
    assert seconds < 1.0


def test_a_disclosure_is_answered_with_the_records_locked_and_kept_nowhere(
    stack: Stack, talk: Talk
) -> None:
    with locked(stack.home / "records.db"):
        reply, seconds = asks(talk, text=f"my stepdad hits me {PHRASE} halcyon")

    assert reply.json()["messages"][0]["kind"] == "safety"
    assert seconds < TOLD_SECONDS
    files = [file for file in stack.home.rglob("*") if file.is_file()]
    assert not [f.name for f in files if b"halcyon" in f.read_bytes()]


def test_no_log_holds_a_word_of_any_of_these_messages(stack: Stack, talk: Talk) -> None:
    asks(talk, text=f"{WHAT_IS} {PHRASE}")

    logs = stack.all_logs()

    assert "Rasa gave no answer" in logs
    assert PHRASE not in logs
    assert "stepdad" not in logs
    assert talk.token not in logs
