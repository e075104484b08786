"""When Rasa fails, or gives half an answer, the words are kept and nothing is blank."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from tests.support.edge import CURRENT, Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn, answer, message


@pytest.mark.parametrize("mode", ["refuse", "hang", "garbage", "empty"])
def test_words_are_kept_and_nothing_is_blank_when_rasa_fails(
    edge: Edge, rasa: RasaStandIn, mode: str
) -> None:
    talk = edge.open()
    rasa.mode = mode
    problem = assert_problem(talk.send(text="Ring me on 07700 900123"), 503, "no_answer")
    assert "kept" in problem["detail"]
    assert talk.history()[-1]["text"] == "Ring me on [phone]"


@pytest.mark.parametrize("mode", ["refuse", "hang", "garbage", "empty"])
def test_the_same_message_is_answered_once_rasa_is_back(
    edge: Edge, rasa: RasaStandIn, mode: str
) -> None:
    talk, message_id = edge.open(), str(uuid4())
    rasa.mode = mode
    failed = talk.send(message_id=message_id, text="Hello")
    assert failed.headers["retry-after"] == "5"
    rasa.mode = "normal"
    assert talk.send(message_id=message_id, text="Hello").status_code == 200
    assert {asked["message_id"] for asked in rasa.spoken()} == {message_id}
    assert [said["role"] for said in talk.history()] == ["bot", "bot", "user", "bot"]


def test_with_rasa_stopped_a_conversation_opens_with_our_own_notice(
    make_edge: Callable[..., Edge],
) -> None:
    edge = make_edge(rasa_urls=("http://127.0.0.1:9",))
    talk = edge.open(reading="easy")
    assert [said["kind"] for said in talk.opening] == ["notice", "error"]
    assert "I am a computer" in talk.opening[0]["text"]
    assert "999" in talk.opening[0]["text"]
    assert_problem(talk.send(text="Hello"), 503, "no_answer")


@pytest.mark.parametrize(
    "says",
    [
        [answer() | {"sources": []}],
        [message("answer", "No source")],
        [message("made-up", "Hello")],
        [message("notice", "  ")],
        [message("notice", "Hello") | {"points": [1]}],
        [message("notice", "Hello") | {"links": [{"title": "x", "url": "javascript:alert(1)"}]}],
        [message("question", "Hello") | {"choices": [{"title": "x"}]}],
        [message("question", "Hello") | {"progress": {"at": "1"}}],
        [message("question", "Hello") | {"expects": "everything"}],
        [message("notice", "Hello"), "not a message"],
        [{"kind": ["notice"], "text": "Hello"}],
    ],
)
def test_half_an_answer_is_no_answer(edge: Edge, rasa: RasaStandIn, says: list[Any]) -> None:
    talk = edge.open()
    rasa.says = says
    assert_problem(talk.send(text="Hello"), 503, "no_answer")
    assert talk.history()[-1]["role"] == "user"


def test_a_lone_surrogate_from_rasa_breaks_nothing(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.says = [message("notice", "half \ud83d")]
    assert talk.send(text="Hello").status_code in (200, 503)
    assert edge.http.get(CURRENT, headers=talk.headers).status_code == 200
