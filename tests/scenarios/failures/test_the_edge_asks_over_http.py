from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from rasa.core.agent import Agent
from sanic import Sanic

from bot.edge.rasa_messages import checked_messages
from bot.rasa.actions_in_process import ActionsInProcess
from bot.rasa.channel import CouncilChannel
from tests.support.served import Served

Sanic.test_mode = True


@pytest.fixture
def address(agent: Agent, actions_in_process: ActionsInProcess) -> Iterator[str]:
    actions_in_process.failing.clear()
    app = Sanic(f"rasa_{uuid.uuid4().hex}")
    app.blueprint(CouncilChannel().blueprint(lambda message: None), url_prefix="/webhooks/council")
    app.ctx.agent = agent
    with Served(app) as served:
        yield f"{served.url}/webhooks/council/turn"


def body(text: str, **more: Any) -> dict[str, Any]:
    return {"conversation": uuid.uuid4().hex, "message_id": "m1", "text": text, **more}


def test_an_answer_is_of_the_form_the_edge_was_promised(address: str) -> None:
    response = httpx.post(address, json=body("What is the Promise?", area="staffordshire"))
    answer = response.json()

    assert response.status_code == 200
    assert set(answer) == {"messages", "area", "reading", "trace"}
    assert (answer["area"], answer["reading"]) == ("staffordshire", "standard")
    assert answer["trace"]["entries"][0]["id"] == "staffordshire/promise"
    assert answer["trace"]["actions"] == ["action_explain"]
    assert answer["trace"]["version"]
    assert checked_messages(answer["messages"])[0]["kind"] == "answer"


def test_a_trace_holds_none_of_the_persons_words(address: str) -> None:
    answer = httpx.post(address, json=body("What is the wibblewobble Promise?")).json()

    assert "wibblewobble" not in str(answer["trace"])


def test_a_failed_action_is_an_error_and_the_same_message_can_be_sent_again(
    address: str, actions_in_process: ActionsInProcess
) -> None:
    asked = body("What is the Promise?")
    actions_in_process.failing.add("*")
    assert httpx.post(address, json=asked).status_code == 503
    actions_in_process.failing.clear()

    assert httpx.post(address, json=asked).json()["messages"][0]["kind"] == "answer"


async def test_of_two_turns_of_a_conversation_at_once_one_is_told_to_wait(address: str) -> None:
    first = body("What is the Promise?")
    second = {**first, "message_id": "m2"}
    async with httpx.AsyncClient() as client:
        responses = await asyncio.gather(
            *(client.post(address, json=asked) for asked in (first, second))
        )

    assert sorted(response.status_code for response in responses) in ([200, 200], [200, 409])


async def test_ten_people_at_once_are_all_answered(address: str) -> None:
    async with httpx.AsyncClient(timeout=20) as client:
        responses = await asyncio.gather(
            *(client.post(address, json=body("What is the Promise?")) for _ in range(10))
        )

    assert [response.status_code for response in responses] == [200] * 10
