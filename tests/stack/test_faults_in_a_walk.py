"""In the middle of a walk a part of the service fails: an honest message, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest

from tests.stack.test_erasure import rows
from tests.stack.test_faults import BACK_SECONDS, asks, locked, told_honestly
from tests.stack.walker import Walker, code_in
from tests.support.stack import Stack, until

DECISION = "advice"
WORK = "A quokka garden that the families of the whole district asked us to plan with them."
AGAIN = " Your answer so far: {}."  # kept before the part failed that remembers the turn
FAULTS = ("actions", "rasa1", "records.db", "tracker.db")


@pytest.fixture(scope="module")
def walker(stack: Stack) -> Walker:
    """Somebody in the middle of a decision, who answers one question more after each fault."""
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    walker = Walker.in_the_middle_of(stack, DECISION)
    walker.answers(WORK)
    walker.answers(walker.asked["choices"][1]["title"])
    return walker


@contextmanager
def broken(stack: Stack, part: str) -> Iterator[None]:
    """Lock a database, or kill a process, which comes back by itself."""
    if part.endswith(".db"):
        with locked(stack.home / part):
            yield
    else:
        stack.kill(part)
        yield


def state(stack: Stack) -> list[tuple[object, ...]]:
    return rows(stack, "records.db", "SELECT state FROM walks WHERE answers LIKE '%quokka%'")


@pytest.mark.parametrize("part", FAULTS)
def test_a_fault_is_told_and_then_the_same_question_is_asked_with_all_answers(
    stack: Stack, walker: Walker, part: str
) -> None:
    lines, before = walker.answers_so_far(), walker.asked
    title = before["choices"][0]["title"]
    with broken(stack, part):
        reply, seconds = asks(walker.talk, choice=walker.button(title))
        ending = walker.talk.send(text="finish now")

    assert told_honestly(reply, seconds)
    assert "result" not in str(ending.json().get("messages"))
    until(stack.ready, BACK_SECONDS, stack.all_logs)
    assert state(stack) == [("open",)]
    assert walker.answers_so_far()[: len(lines)] == lines
    assert walker.asked["text"].removesuffix(AGAIN.format(title)) == before["text"]
    assert walker.asked["progress"] == before["progress"]
    walker.presses(title)
    assert walker.asked["progress"]["at"] == before["progress"]["at"] + 1


def test_an_answer_sent_again_after_a_fault_is_taken_once(stack: Stack, walker: Walker) -> None:
    lines, before = walker.answers_so_far(), walker.asked
    title = before["choices"][0]["title"]
    message = {"message_id": str(uuid4()), "choice": walker.button(title)}
    with locked(stack.home / "tracker.db"):
        reply, seconds = asks(walker.talk, **message)

    assert told_honestly(reply, seconds)
    again = walker.talk.send(**message)
    assert again.status_code == 200
    walker.said = again.json()["messages"]
    assert walker.talk.send(**message).json()["messages"] == walker.said
    assert walker.answers_so_far() == [*lines, f"{len(lines) + 1}. {before['text']} {title}"]


def test_after_all_that_the_decision_is_made_of_every_answer(stack: Stack, walker: Walker) -> None:
    walker.goes_to_the_end()

    assert walker.kinds[0] == "result"
    assert walker.kinds[-1] == "receipt"
    assert state(stack) == [("finished",)]
    page = stack.http.get(f"/results/{code_in(walker.said)}").text
    assert "not answered" not in page
