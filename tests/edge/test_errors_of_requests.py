"""What a program may send, and what is refused before anybody is asked."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.support.edge import MESSAGES, Edge
from tests.support.problems import assert_problem
from tests.support.rasa_stand_in import RasaStandIn


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
