"""A conversation takes one turn at a time, and takes it to its end."""

from __future__ import annotations

import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit
from uuid import uuid4

from tests.support.edge import MESSAGES, Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn


def test_five_of_the_same_message_at_once_are_one_turn(edge: Edge, rasa: RasaStandIn) -> None:
    talk, message_id = edge.open(), str(uuid4())
    rasa.mode = "slow"
    with ThreadPoolExecutor(5) as people:
        replies = list(
            people.map(lambda _: talk.send(message_id=message_id, text="Hello"), range(5))
        )
    answered = [reply for reply in replies if reply.status_code == 200]
    for reply in replies:
        if reply.status_code != 200:
            assert_problem(reply, 409, "busy")
            assert int(reply.headers["retry-after"]) >= 1
    assert answered
    assert len(rasa.spoken()) == 1
    again = talk.send(message_id=message_id, text="Hello")
    assert again.json() == answered[0].json()


def test_a_second_message_waits_for_the_first(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.mode = "slow"
    with ThreadPoolExecutor(2) as people:
        replies = list(people.map(lambda text: talk.send(text=text), ("One", "Two")))
    assert sorted(reply.status_code for reply in replies) == [200, 409]


def test_a_turn_goes_on_when_the_browser_hangs_up(edge: Edge, rasa: RasaStandIn) -> None:
    talk, message_id = edge.open(), str(uuid4())
    rasa.mode = "slow"
    body = json.dumps({"message_id": message_id, "text": "Hello"}).encode()
    address = urlsplit(edge.url)
    with socket.create_connection(("127.0.0.1", address.port or 0)) as line:
        line.sendall(
            f"POST {MESSAGES} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {talk.token}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        threading.Event().wait(0.2)
    threading.Event().wait(0.8)
    assert talk.send(message_id=message_id, text="Hello").status_code == 200
    assert len(rasa.spoken()) == 1
