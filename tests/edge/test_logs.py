"""Nothing a person wrote is in a log, whatever fails."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests.support.edge import MESSAGES, Edge, Talk, ruin_records
from tests.support.rasa_stand_in import RasaStandIn, message

CANARY = "purple-elephants-plan-parks"


def speak(edge: Edge, talk: Talk) -> None:
    """Put the canary everywhere a person can."""
    talk.send(text=f"{CANARY} and my dad hits me")
    talk.send(text=CANARY)
    talk.send(text=CANARY * 100)
    talk.send(choice=CANARY)
    talk.send(message_id=CANARY, text=CANARY)
    talk.prefer(area=CANARY)
    talk.rate(message=CANARY, useful=True)
    edge.http.post(MESSAGES, content=f'{{"text": "{CANARY}'.encode(), headers=talk.headers)
    edge.http.post(MESSAGES, content=b"x" * 20_000 + CANARY.encode(), headers=talk.headers)
    edge.http.get(f"/{CANARY}?text={CANARY}")
    edge.http.put(f"/chat?text={CANARY}")
    edge.http.post(f"/chat?{CANARY}", content=f"text={CANARY}&x=%ff%zz".encode())
    edge.http.get("/chat", headers={"Cookie": f"chat={CANARY}; form={CANARY}"})
    Talk(edge.http, CANARY, []).send(text=CANARY)


@pytest.mark.parametrize("mode", ["normal", "refuse", "hang", "garbage", "empty", "echo"])
def test_no_word_of_a_person_is_logged_when_rasa_fails(
    edge: Edge, rasa: RasaStandIn, mode: str, logs: pytest.LogCaptureFixture
) -> None:
    talk = edge.open()
    if mode == "echo":
        rasa.says = [message("made-up", CANARY)]
    else:
        rasa.mode = mode
    speak(edge, talk)
    assert CANARY not in logs.text


def test_no_word_of_a_person_is_logged_when_the_records_fail(
    edge: Edge, logs: pytest.LogCaptureFixture
) -> None:
    talk = edge.open()
    ruin_records(edge)
    speak(edge, talk)
    assert "could not be used" in logs.text
    assert CANARY not in logs.text


def test_no_word_of_a_person_is_logged_when_our_own_code_fails(
    edge: Edge, logs: pytest.LogCaptureFixture
) -> None:
    talk = edge.open()
    edge.app.ctx.services.running.start = None
    reply = talk.send(message_id=str(uuid4()), text=CANARY)
    assert (reply.status_code, reply.json()["code"]) == (500, "unexpected")
    page = edge.http.get(f"/chat?{CANARY}")
    assert page.status_code == 200
    assert "failed with TypeError" in logs.text
    assert CANARY not in logs.text
