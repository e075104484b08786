"""`kill -9` of each process under load: nothing acknowledged is lost, and all of it comes back."""

from __future__ import annotations

import random
import time
from uuid import uuid4

import httpx

from tests.support.edge import Talk
from tests.support.fault_rounds import rounds
from tests.support.stack import Stack, until

BACK_SECONDS = 45.0
QUESTIONS = ("what is co-production?", "what is a pledge?", "who made this toolkit?", "thank you")


def keeps_asking(talk: Talk, text: str, began: float) -> str:
    """Send one message, with one id, until it is answered; the text of the answer."""
    message_id = str(uuid4())
    while time.monotonic() - began < BACK_SECONDS:
        try:
            reply = talk.send(message_id=message_id, text=text)
        except httpx.TransportError:
            time.sleep(0.1)
            continue
        if reply.status_code == 200:
            return str(reply.json()["messages"][0]["text"])
        assert reply.status_code in {409, 503}, reply.text
        time.sleep(0.1)
    raise AssertionError(f"not answered within {BACK_SECONDS} s: {text}")


def test_every_message_is_answered_once_whichever_process_is_killed(stack: Stack) -> None:
    names = sorted(stack.ports)
    chance = random.Random(7)
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    talk = stack.open(area="staffordshire")
    asked: list[str] = []
    answers: list[str] = []

    for number in range(rounds(short=4, full=100)):
        asked.append(QUESTIONS[number % len(QUESTIONS)])
        stack.kill(names[number % len(names)])
        time.sleep(chance.random() * 0.2)
        answers.append(keeps_asking(talk, asked[-1], time.monotonic()))

    history = talk.history()
    assert [m["text"] for m in history if m["role"] == "user"] == asked
    shown = [m["text"] for m in history if m["role"] == "bot"]
    assert [answer for answer in answers if answer not in shown] == []
    until(stack.ready, BACK_SECONDS, stack.all_logs)
