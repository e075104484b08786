"""Cards through the whole service while its processes are killed and stopped, and what they log."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import suppress
from uuid import uuid4

import httpx
import pytest

from tests.edge.walking import CODE
from tests.faults.service_faults import FAULTS, IN_THE_MIDDLE, SLOWEST
from tests.stack.card_writer import (
    MORE,
    SEND,
    cards_holding,
    comes_to,
    files_with,
    goes_on_to,
    stack_of_many_cards,
)
from tests.stack.test_faults import BACK_SECONDS, asks, told_honestly
from tests.stack.walker import Walker, code_in
from tests.support.edge import MESSAGES
from tests.support.fault_rounds import FULL, figure, rounds
from tests.support.stack import Stack, until

CUT_AFTER_SECONDS = (0.002, 0.01, 0.02, 0.04, 0.08, 0.2)
CANARY = "we would like a wider bench at the kakapo tank"


@pytest.fixture(scope="module")
def stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    with stack_of_many_cards(tmp_path_factory.mktemp("faulty") / "home") as service:
        yield service


def looked_at(stack: Stack) -> Walker:
    """Somebody who has a card before them, ready to be sent."""
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    return comes_to(stack, "check")


def answered_in_the_end(stack: Stack, writer: Walker, message: dict[str, str]) -> None:
    """Send the same message until it is answered."""
    began = time.monotonic()
    while time.monotonic() - began < BACK_SECONDS:
        try:
            reply = writer.talk.send(**message)
        except httpx.TransportError:
            time.sleep(0.1)
            continue
        if reply.status_code == 200:
            writer.said = reply.json()["messages"]
            return
        time.sleep(0.2)
    raise AssertionError(stack.all_logs()[-3000:])


def test_a_code_that_was_shown_finds_its_card_whichever_process_is_killed(stack: Stack) -> None:
    chance, names = random.Random(3), ("actions", "edge")
    codes, before = [], cards_holding(stack, MORE)
    number = rounds(short=3, full=40)
    for one in range(number):
        writer = looked_at(stack)
        message = {"message_id": str(uuid4()), "choice": writer.button(SEND)}
        stack.kill(names[one % len(names)])
        time.sleep(chance.random() * 0.5)
        answered_in_the_end(stack, writer, message)
        codes.append(code_in(writer.said))

    assert len(set(codes)) == number
    assert cards_holding(stack, MORE) == before + number
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    for code in codes:
        assert "Nobody has marked it as read yet" in str(Walker.at(stack).says(code))
    assert files_with(stack, *codes) == set()
    figure("cards sent while a process was killed, found again by their code", (number, number))


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_while_a_card_is_sent_is_told_and_confirms_nothing(stack: Stack, name: str) -> None:
    for _ in range(rounds(short=1, full=10)):
        writer = looked_at(stack)
        message = {"message_id": str(uuid4()), "choice": writer.button(SEND)}
        with FAULTS[name](stack):
            try:
                reply, seconds = asks(writer.talk, **message)
            except httpx.TransportError:
                assert name in IN_THE_MIDDLE
            else:
                assert told_honestly(reply, seconds)
                assert "Your card is sent" not in reply.text
                assert CODE.findall(reply.text) == []
        answered_in_the_end(stack, writer, message)
        assert code_in(writer.said)


@pytest.mark.parametrize("name", [name for name in FAULTS if FULL or name != SLOWEST])
def test_words_of_a_card_typed_during_a_fault_are_taken_once_after_it(
    stack: Stack, name: str
) -> None:
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    writer, before = comes_to(stack, "more"), cards_holding(stack, CANARY)
    message = {"message_id": str(uuid4()), "text": CANARY}
    with FAULTS[name](stack):
        try:
            reply, seconds = asks(writer.talk, **message)
        except httpx.TransportError:
            assert name in IN_THE_MIDDLE
        else:
            assert told_honestly(reply, seconds)
    answered_in_the_end(stack, writer, message)
    goes_on_to(writer, "check", begin="sharing")
    writer.presses(SEND)

    assert cards_holding(stack, CANARY) == before + 1


@pytest.mark.parametrize("seconds", CUT_AFTER_SECONDS)
def test_a_card_whose_connection_is_cut_is_sent_once_and_shows_its_code_at_the_next_try(
    stack: Stack, seconds: float
) -> None:
    writer, before = looked_at(stack), cards_holding(stack, MORE)
    message = {"message_id": str(uuid4()), "choice": writer.button(SEND)}
    with suppress(httpx.TransportError):
        stack.http.post(MESSAGES, json=message, headers=writer.talk.headers, timeout=seconds)
    answered_in_the_end(stack, writer, message)

    assert code_in(writer.said)
    assert cards_holding(stack, MORE) == before + 1


def test_after_all_these_faults_no_log_holds_a_word_of_a_card(stack: Stack) -> None:
    logs = stack.all_logs()

    assert "Rasa gave no answer" in logs
    assert [words for words in (CANARY, "kakapo", MORE, "axolotl") if words in logs] == []
    figure("kinds of faults in the service, logs that hold a word of a card", (len(FAULTS) + 1, 0))
