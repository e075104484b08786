"""The same message sent again and again, at once and across a restart: one turn, one answer."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

from tests.support.fault_rounds import rounds
from tests.support.stack import Stack, until

AT_ONCE = 5


def test_a_message_replayed_in_parallel_is_never_taken_twice(stack: Stack) -> None:
    until(stack.ready, 45.0, stack.all_logs)
    talk = stack.open(area="staffordshire")
    asked = []

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number in range(rounds(short=10, full=100)):
            message = {"message_id": str(uuid4()), "text": f"what is a pledge, take {number}?"}
            asked.append(message["text"])
            replies = list(pool.map(lambda _, m=message: talk.send(**m), range(AT_ONCE)))
            assert {reply.status_code for reply in replies} <= {200, 409}
            first = talk.send(**message).json()["messages"]
            assert all(r.json()["messages"] == first for r in replies if r.status_code == 200)

    assert [m["text"] for m in talk.history() if m["role"] == "user"] == asked


def test_a_replay_after_a_restart_of_rasa_and_edge_is_the_same_answer(stack: Stack) -> None:
    until(stack.ready, 45.0, stack.all_logs)
    talk = stack.open(area="staffordshire")
    message = {"message_id": str(uuid4()), "text": "what is co-production?"}
    first = talk.send(**message).json()["messages"]

    stack.kill("rasa1")
    stack.kill("edge")
    until(stack.ready, 45.0, stack.all_logs)

    assert talk.send(**message).json()["messages"] == first
