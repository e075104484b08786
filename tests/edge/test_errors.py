"""Every error has one shape, a status that says whose turn it is, and words that help."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import pytest
import yaml

from bot.edge import wording
from bot.edge.problems import STATUSES
from bot.edge.tokens import Tokens
from tests.support.edge import Edge, Talk
from tests.support.rasa_stand_in import RasaStandIn, answer, message

MESSAGES = "/api/conversations/current/messages"
CURRENT = "/api/conversations/current"


def assert_problem(response: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """One error shape, for programs and for people."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["code"] == code
    assert problem["status"] == status
    assert problem["title"]
    assert "participation@council.example.org" in problem["detail"]
    assert "{" not in problem["detail"]
    return problem


def test_every_problem_has_words_and_every_words_a_problem() -> None:
    words = yaml.safe_load(wording._FILE.read_text(encoding="utf-8"))["problems"]
    assert words.keys() == STATUSES.keys()
    assert all("{contact}" in one["detail"] for one in words.values())


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"{", "not_json"),
        (b"\xff\xfe", "not_json"),
        (b"[1]", "not_json"),
        (b'"text"', "not_json"),
        (b"[" * 5000, "not_json"),
        (b"{}", "message_id"),
        (b"", "message_id"),
        (b'{"message_id": 5, "text": "x"}', "message_id"),
        (b'{"message_id": "not-a-uuid", "text": "x"}', "message_id"),
    ],
)
def test_a_message_that_cannot_be_read_is_refused(edge: Edge, body: bytes, code: str) -> None:
    headers = edge.open().headers
    assert_problem(edge.http.post(MESSAGES, content=body, headers=headers), 400, code)


@pytest.mark.parametrize(
    "said",
    [{}, {"text": 5}, {"text": None}, {"choice": []}, {"text": "a", "choice": "b"}, {"text": {}}],
)
def test_a_message_needs_words_or_a_choice(edge: Edge, said: dict[str, Any]) -> None:
    assert_problem(edge.open().send(**said), 400, "text_or_choice")


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u0000\u0007", "\u200b\u202e"])
def test_a_message_of_nothing_is_refused(edge: Edge, text: str, rasa: RasaStandIn) -> None:
    reply = edge.open().send(text=text)
    assert reply.status_code in (200, 400)
    if reply.status_code == 400:
        assert_problem(reply, 400, "empty")


@pytest.mark.parametrize("area", ["Stoke", "a" * 41, "", "a b", 5, [], "stoke\n", "stöke"])
def test_an_area_is_a_short_plain_name(edge: Edge, area: object) -> None:
    assert_problem(edge.http.post("/api/conversations", json={"area": area}), 400, "area")
    assert_problem(edge.open().prefer(area=area), 400, "area")


@pytest.mark.parametrize("reading", ["hard", "", 5, None, ["easy"]])
def test_a_reading_level_is_one_of_two(edge: Edge, reading: object) -> None:
    assert_problem(edge.http.post("/api/conversations", json={"reading": reading}), 400, "reading")


def test_a_change_of_nothing_is_refused(edge: Edge) -> None:
    assert_problem(edge.open().prefer(), 400, "preferences")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"message": "a"},
        {"useful": True},
        {"message": "a", "useful": 1},
        {"message": 1, "useful": True},
    ],
)
def test_feedback_needs_a_message_and_a_yes_or_no(edge: Edge, body: dict[str, Any]) -> None:
    assert_problem(edge.open().rate(**body), 400, "feedback")


def test_a_message_may_have_a_thousand_characters_and_no_more(edge: Edge) -> None:
    talk = edge.open()
    assert talk.send(text="é" * 1000).status_code == 200
    problem = assert_problem(talk.send(text="a" * 1001), 413, "too_long")
    assert "1000" in problem["detail"]
    assert "1001" in problem["detail"]
    assert "999" in problem["detail"]


def test_a_body_over_sixteen_kilobytes_is_refused(edge: Edge) -> None:
    headers = edge.open().headers
    body = b'{"text": "' + b"a" * 16_400 + b'"}'
    assert_problem(edge.http.post(MESSAGES, content=body, headers=headers), 413, "too_large")


def test_a_body_that_grows_without_a_length_is_refused_too(edge: Edge) -> None:
    parts = (b"a" * 1000 for _ in range(100))
    try:
        reply = edge.http.post(MESSAGES, content=parts)
    except httpx.WriteError:
        return  # closed on us, which is a refusal as well
    assert_problem(reply, 413, "too_large")


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_a_method_that_an_address_does_not_take_is_refused(edge: Edge, method: str) -> None:
    reply = edge.http.request(method, "/api/conversations")
    assert_problem(reply, 405, "method")
    assert "POST" in reply.headers["allow"]


def test_an_address_that_is_not_there_is_a_problem_for_programs_and_a_page_for_people(
    edge: Edge,
) -> None:
    assert_problem(edge.http.get("/api/nothing"), 404, "not_found")
    page = edge.http.get("/nothing")
    assert page.status_code == 404
    assert "Page not found" in page.text


def forged_tokens(talk: Talk) -> list[str]:
    secret, _, signature = talk.token.rpartition(".")
    return [
        "",
        "x",
        "." * 80,
        secret,
        f"{secret}.",
        f"{secret}.{'A' * len(signature)}",
        f"{secret[:-1]}A.{signature}" if secret[-1] != "A" else f"{secret[:-1]}B.{signature}",
        Tokens(["somebody else's secret, long enough"]).new(),
        talk.token[::-1],
        "é" * 40,
    ]


def test_a_guessed_token_opens_nothing(edge: Edge) -> None:
    talk = edge.open()
    for token in forged_tokens(talk):
        headers = {b"Authorization": f"Bearer {token}".strip().encode()}
        ask = {"message_id": str(uuid4()), "text": "Hello"}
        assert_problem(edge.http.post(MESSAGES, json=ask, headers=headers), 401, "token")
        assert_problem(edge.http.get(CURRENT, headers=headers), 401, "token")
        assert_problem(edge.http.delete(CURRENT, headers=headers), 401, "token")
        asked = edge.http.patch(CURRENT, json={"area": None}, headers=headers)
        assert_problem(asked, 401, "token")
        rated = {"message": talk.opening[0]["id"], "useful": True}
        asked = edge.http.post(f"{CURRENT}/feedback", json=rated, headers=headers)
        assert_problem(asked, 401, "token")
    assert len(talk.history()) == 2


def test_a_well_signed_token_of_no_conversation_opens_nothing(edge: Edge) -> None:
    secret = (edge.settings.home / "secret").read_text(encoding="ascii")
    stranger = Talk(edge.http, Tokens([secret]).new(), [])
    assert_problem(stranger.send(text="Hello"), 401, "token")


def test_the_authorization_scheme_is_bearer(edge: Edge) -> None:
    token = edge.open().token
    reply = edge.http.get(CURRENT, headers={"Authorization": f"Basic {token}"})
    assert_problem(reply, 401, "token")
    assert reply.headers["www-authenticate"].startswith("Bearer")


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


def test_with_the_records_away_nothing_is_said_to_be_kept(edge: Edge) -> None:
    talk = edge.open()
    ruin_records(edge)
    assert "not kept" in assert_problem(talk.send(text="Hello"), 503, "not_kept")["detail"]
    assert_problem(edge.http.get(CURRENT, headers=talk.headers), 503, "records")
    assert_problem(edge.http.post("/api/conversations"), 503, "records")


def ruin_records(edge: Edge) -> None:
    """Make the records database unusable under the running edge."""
    edge.app.ctx.services.store.records.dispose()
    for name in ("records.db-wal", "records.db-shm"):
        (edge.settings.home / name).unlink(missing_ok=True)
    (edge.settings.home / "records.db").write_bytes(b"this is no database" * 1000)
