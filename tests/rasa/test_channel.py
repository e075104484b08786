"""The one way into Rasa, over HTTP: what cannot be answered has a status that says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from rasa.core.agent import Agent
from rasa.core.lock_store import InMemoryLockStore
from sanic import Sanic

from bot.rasa.channel import CouncilChannel, prepared
from bot.rasa.tracker_store import DurableTrackerStore
from tests.support.served import Served

Sanic.test_mode = True

BODY = {"conversation": "c", "message_id": "m", "text": "hello"}


@pytest.fixture
def agent(store: DurableTrackerStore) -> Agent:
    """An agent whose model was never loaded, as after a failed start."""
    make: Any = Agent
    made: Agent = make(tracker_store=store, lock_store=InMemoryLockStore())
    return made


@pytest.fixture
def address(agent: Agent) -> Iterator[str]:
    app = Sanic("rasa_without_a_model")
    app.blueprint(CouncilChannel().blueprint(lambda message: None), url_prefix="/webhooks/council")
    app.ctx.agent = agent
    with Served(app) as served:
        yield f"{served.url}/webhooks/council"


def test_the_channel_says_that_it_is_alive(address: str) -> None:
    assert httpx.get(f"{address}/").json() == {"status": "ok"}


@pytest.mark.parametrize("body", [{}, [], "hello", {"conversation": "c"}, {**BODY, "text": 1}])
def test_a_request_of_another_form_is_refused_as_such(address: str, body: Any) -> None:
    assert httpx.post(f"{address}/turn", json=body).status_code == 400


def test_a_turn_that_fails_is_an_error_each_time_and_never_an_empty_list(address: str) -> None:
    for _ in range(2):
        response = httpx.post(f"{address}/turn", json=BODY)
        assert response.status_code == 503
        assert "nothing of it was stored" in response.json()["error"]


async def test_a_turn_that_fails_stores_nothing(address: str, store: DurableTrackerStore) -> None:
    httpx.post(f"{address}/turn", json=BODY)

    assert await store.retrieve("c") is None


def test_the_wrapper_that_hides_a_lost_database_is_taken_off(
    agent: Agent, store: DurableTrackerStore
) -> None:
    assert prepared(agent).tracker_store is store
    assert prepared(agent).tracker_store is store
