"""Calls of actions over kept connections: every trouble is an error, none is an answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any
from uuid import uuid4

import pytest
from rasa.utils.endpoints import ClientResponseError
from sanic import Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, json, text

from bot.rasa.action_endpoint import KeptEndpoint
from tests.support.served import Served

SECONDS = 0.5
Sanic.test_mode = True


@pytest.fixture
def ports() -> list[int]:
    """The ports that calls came from."""
    return []


@pytest.fixture
def actions(ports: list[int]) -> Iterator[Served]:
    app = Sanic(f"actions_{uuid4().hex}", configure_logging=False)

    @app.post("/webhook")
    async def webhook(request: Request) -> HTTPResponse:
        ports.append(request.port)
        wanted = request.json["next_action"]
        if wanted == "hangs":
            await asyncio.sleep(5)
        if wanted == "talks":
            return text("not JSON")
        return json(
            {"events": [], "responses": []}, {"refuses": 400, "breaks": 500}.get(wanted, 200)
        )

    with Served(app) as served:
        yield served


@pytest.fixture
async def endpoint(actions: Served) -> AsyncIterator[KeptEndpoint]:
    made = KeptEndpoint(f"{actions.url}/webhook", SECONDS)
    yield made
    await made.close()


async def call(endpoint: KeptEndpoint, action: str) -> Any:
    return await endpoint.request(json={"next_action": action}, method="post", compress=False)


async def test_calls_share_one_connection(endpoint: KeptEndpoint, ports: list[int]) -> None:
    for _ in range(3):
        assert await call(endpoint, "works") == {"events": [], "responses": []}

    assert len(set(ports)) == 1


@pytest.mark.parametrize(("action", "status"), [("refuses", 400), ("breaks", 500)])
async def test_a_status_of_error_is_raised_as_rasa_expects(
    endpoint: KeptEndpoint, action: str, status: int
) -> None:
    with pytest.raises(ClientResponseError) as failed:
        await call(endpoint, action)

    assert failed.value.status == status
    assert "events" in failed.value.text


async def test_an_action_that_hangs_is_given_up_in_time(endpoint: KeptEndpoint) -> None:
    with pytest.raises(asyncio.TimeoutError):
        await call(endpoint, "hangs")

    assert await call(endpoint, "works")


async def test_an_answer_that_is_not_json_is_an_error(endpoint: KeptEndpoint) -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        await call(endpoint, "talks")


async def test_a_server_that_is_away_is_an_error(ports: list[int]) -> None:
    endpoint = KeptEndpoint("http://127.0.0.1:9/webhook", SECONDS)

    with pytest.raises(OSError, match=r"[Cc]onnect"):
        await call(endpoint, "works")
    await endpoint.close()


def test_only_the_part_of_the_domain_that_an_action_needs_travels(actions: Served) -> None:
    assert KeptEndpoint(actions.url, SECONDS).kwargs == {"enable_selective_domain": True}
