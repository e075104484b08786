"""A part of the service dies while a card is sent: one card and one receipt, or an honest no."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from uuid import uuid4

import httpx
import pytest

from tests.stack.card_writer import (
    SEND,
    cards_holding,
    comes_to,
    goes_on_to,
    places_of,
    stack_of_many_cards,
)
from tests.stack.test_faults import BACK_SECONDS, asks, locked, told_honestly
from tests.stack.walker import Walker, code_in
from tests.support.edge import Talk
from tests.support.made_up import made_up_word
from tests.support.stack import Stack, until

AT_SECONDS = (0.0, 0.02, 0.05)


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    with stack_of_many_cards(tmp_path_factory.mktemp("faults") / "home") as service:
        yield service


@pytest.fixture
def words() -> str:
    """Words that only one card holds."""
    return f"a room for {made_up_word()}"


@pytest.fixture
def writer(stack: Stack, words: str) -> Walker:
    """Somebody about to send a card."""
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    somebody = comes_to(stack, "more")
    somebody.says(words)
    goes_on_to(somebody, "check", begin="sharing")
    return somebody


def sent_until_answered(stack: Stack, talk: Talk, message: dict[str, str]) -> httpx.Response:
    """Send the same message again, as a browser does, until it is answered."""
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    replies: list[httpx.Response] = []

    def answered() -> bool:
        replies.append(talk.send(**message))
        return replies[-1].status_code == 200

    until(answered, BACK_SECONDS, stack.all_logs)
    return replies[-1]


@pytest.mark.parametrize("part", ["actions", "rasa1", "edge"])
@pytest.mark.parametrize("seconds", AT_SECONDS)
def test_a_part_is_killed_while_a_card_is_sent_and_there_is_one_card_and_one_receipt(
    stack: Stack, writer: Walker, words: str, part: str, seconds: float
) -> None:
    message = {"message_id": str(uuid4()), "choice": writer.button(SEND)}
    killing = threading.Timer(seconds, stack.kill, [part])
    killing.start()
    with suppress(httpx.TransportError):  # no answer at all where the edge itself is killed
        writer.talk.send(**message)
    killing.join()

    reply = sent_until_answered(stack, writer.talk, message)

    (receipt,) = reply.json()["messages"]
    assert receipt["kind"] == "receipt"
    assert cards_holding(stack, words) == 1
    assert "Nobody has marked it as read" in str(Walker.at(stack).says(code_in([receipt])))


@pytest.mark.parametrize("database", ["records.db", "tracker.db"])
def test_a_card_that_cannot_be_kept_is_not_said_to_be_and_is_sent_later(
    stack: Stack, writer: Walker, words: str, database: str
) -> None:
    message = {"message_id": str(uuid4()), "choice": writer.button(SEND)}
    with locked(stack.home / database):
        reply, seconds = asks(writer.talk, **message)

    assert told_honestly(reply, seconds)
    again = sent_until_answered(stack, writer.talk, message)
    assert [one["kind"] for one in again.json()["messages"]] == ["receipt"]
    assert cards_holding(stack, words) == 1
    assert places_of(stack, words) == {"records.db: cards"}


def test_after_the_actions_hang_the_card_is_sent_once(
    stack: Stack, writer: Walker, words: str
) -> None:
    message = {"message_id": str(uuid4()), "choice": writer.button(SEND)}
    with stack.frozen("actions"):
        reply, seconds = asks(writer.talk, **message)

    assert told_honestly(reply, seconds)
    again = sent_until_answered(stack, writer.talk, message)
    assert [one["kind"] for one in again.json()["messages"]] == ["receipt"]
    assert cards_holding(stack, words) == 1


def test_a_card_that_was_half_written_when_the_actions_died_goes_on(
    stack: Stack, writer: Walker, words: str
) -> None:
    stack.kill("actions")
    message = {"message_id": str(uuid4()), "text": "say that again"}
    writer.said = sent_until_answered(stack, writer.talk, message).json()["messages"]

    assert words in str(writer.asked["points"])
    writer.presses(SEND)
    assert writer.kinds == ["receipt"]
    assert cards_holding(stack, words) == 1
