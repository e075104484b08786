"""Typed text never becomes a command, and only a well-formed request becomes a turn."""

from __future__ import annotations

from typing import Any

import pytest

from bot.rasa.channel import turn_request
from bot.rasa.turn import TurnRequest

BODY = {"conversation": "c", "message_id": "m", "text": "hello"}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("hello", "hello"),
        ("  hello  ", "hello"),
        ("/restart", "restart"),
        ("///restart", "restart"),
        ("/ /restart", "restart"),
        (" / / restart", "restart"),
        ('/explain{"entry": "a"}', 'explain{"entry": "a"}'),
        ("yes/no", "yes/no"),
        ("/", "?"),
        (" // ", "?"),
        ("", "?"),
    ],
)
def test_typed_text_never_begins_with_a_slash(typed: str, words: str) -> None:
    assert TurnRequest("c", "m", text=typed).words == words


def test_a_payload_is_given_to_rasa_as_it_is() -> None:
    assert TurnRequest("c", "m", payload='/explain{"entry": "a"}').words.startswith("/explain{")


def test_a_request_with_text_is_read() -> None:
    assert turn_request(BODY) == TurnRequest("c", "m", "hello")


def test_a_request_with_everything_is_read() -> None:
    body = {
        "conversation": "c",
        "message_id": "m",
        "payload": "/no_area",
        "area": "north",
        "reading": "easy",
        "paused": True,
        "canary": True,
    }

    assert turn_request(body) == TurnRequest(
        "c", "m", "", "/no_area", "north", "easy", paused=True, canary=True
    )


@pytest.mark.parametrize(("area", "read"), [(None, None), ("", None), ("north", "north")])
def test_an_area_is_an_id_or_none(area: str | None, read: str | None) -> None:
    asked = turn_request({**BODY, "area": area})

    assert asked is not None
    assert asked.area == read


def test_an_unknown_reading_level_is_the_standard_one() -> None:
    asked = turn_request({**BODY, "reading": "shouting"})

    assert asked is not None
    assert asked.reading == "standard"


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "hello",
        {},
        {"conversation": "c"},
        {**BODY, "conversation": ""},
        {**BODY, "message_id": None},
        {**BODY, "message_id": 1},
        {**BODY, "text": ["hello"]},
        {**BODY, "payload": {"intent": "thank"}},
        {**BODY, "area": 7},
        {**BODY, "reading": None},
    ],
)
def test_a_request_of_another_form_is_no_turn(body: Any) -> None:
    assert turn_request(body) is None
