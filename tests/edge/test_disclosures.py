"""A disclosure gets its fixed words, whatever is down, and its own words are kept nowhere."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import httpx

from tests.support.edge import MESSAGES, Edge, Talk, ruin_records
from tests.support.rasa_stand_in import RasaStandIn

WORDS = "my dad hits me"


def assert_safe(reply: httpx.Response) -> None:
    assert reply.status_code == 200, reply.text
    (said,) = reply.json()["messages"]
    assert said["kind"] == "safety"
    assert said["choices"] == []
    for number in ("999", "0800 1111", "01632 960103"):
        assert any(number in point for point in said["points"])
    assert "done the right thing" in said["text"]
    assert said["links"]


def test_a_disclosure_never_reaches_rasa_or_the_records(
    edge: Edge, rasa: RasaStandIn, tmp_path: Path
) -> None:
    talk = edge.open()
    assert_safe(talk.send(text=WORDS))
    assert rasa.spoken() == []
    assert [said["kind"] for said in talk.history()] == ["notice", "question", "safety"]
    edge.app.ctx.services.store.records.dispose()
    for file in tmp_path.iterdir():
        assert WORDS.encode() not in file.read_bytes()


def test_the_turn_after_a_disclosure_tells_rasa_to_pause_and_the_next_does_not(
    edge: Edge, rasa: RasaStandIn
) -> None:
    talk = edge.open()
    talk.say("Hello")
    talk.send(text=WORDS)
    talk.say("What is co-production?")
    talk.say("And in Sefton?")
    assert [asked["paused"] for asked in rasa.spoken()] == [False, True, False]


def test_the_pause_outlasts_a_turn_that_failed(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    talk.send(text=WORDS)
    rasa.mode = "refuse"
    talk.send(text="Hello")
    rasa.mode = "normal"
    talk.say("Hello again")
    assert [asked["paused"] for asked in rasa.spoken()] == [True, True]


def test_the_same_disclosure_sent_again_gets_the_same_words(edge: Edge) -> None:
    talk, message_id = edge.open(), str(uuid4())
    first = talk.send(message_id=message_id, text=WORDS)
    assert talk.send(message_id=message_id, text=WORDS).json() == first.json()


def test_choices_are_over_after_a_disclosure(edge: Edge) -> None:
    talk = edge.open()
    talk.send(text=WORDS)
    assert talk.send(choice=talk.opening[-1]["choices"][0]["id"]).status_code == 409


def test_a_disclosure_is_answered_with_rasa_stopped(make_edge: Callable[..., Edge]) -> None:
    assert_safe(make_edge(rasa_urls=("http://127.0.0.1:9",)).open().send(text=WORDS))


def test_a_disclosure_is_answered_with_the_records_unusable(edge: Edge) -> None:
    talk = edge.open()
    ruin_records(edge)
    assert_safe(talk.send(text=WORDS))


def test_a_disclosure_is_answered_with_redis_away(make_edge: Callable[..., Edge]) -> None:
    edge = make_edge(redis_url="redis://127.0.0.1:9/0")
    assert_safe(edge.open().send(text=WORDS))


def test_a_disclosure_is_answered_without_a_conversation(edge: Edge) -> None:
    assert_safe(Talk(edge.http, "not a token", []).send(text=WORDS))
    reply = edge.http.post(MESSAGES, json={"message_id": str(uuid4()), "text": WORDS})
    assert_safe(reply)


def test_a_disclosure_does_not_wait_for_a_turn_on_its_way(edge: Edge, rasa: RasaStandIn) -> None:
    talk = edge.open()
    rasa.mode = "hang"
    with httpx.Client(base_url=edge.url) as other:
        with contextlib.suppress(httpx.ReadTimeout):
            Talk(other, talk.token, []).http.post(
                MESSAGES,
                json={"message_id": str(uuid4()), "text": "Hello"},
                headers=talk.headers,
                timeout=0.2,
            )
        assert_safe(talk.send(text=WORDS))
    rasa.mode = "normal"


def test_a_disclosure_in_odd_letters_is_seen_all_the_same(edge: Edge) -> None:
    assert_safe(edge.open().send(text="/MY\u0000 dad\u202e hits\u200b me".replace("\u200b", "")))
