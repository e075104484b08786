"""The one way into Rasa answers with a status of its own for everything that can happen."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from rasa.core.agent import Agent
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import FailSafeTrackerStore

from bot.rasa.channel import CouncilChannel, prepared
from bot.rasa.turn import TurnRequest
from bot.rasa.tracker_store import DurableTrackerStore
from tests.rasa.conftest import OpenStore


def without_model(store: DurableTrackerStore) -> Agent:
    return Agent(tracker_store=FailSafeTrackerStore(store), lock_store=InMemoryLockStore())


async def test_without_a_model_a_turn_is_refused_and_the_conversation_free_again(
    store: DurableTrackerStore,
) -> None:
    channel, agent = CouncilChannel(), without_model(store)
    for _ in range(2):
        response = await channel._turn(agent, TurnRequest("c", "m", "hello"))
        assert response.status == 503
        assert "nothing of it was stored" in json.loads(response.body or b"")["error"]


async def test_a_second_turn_of_a_conversation_is_told_to_wait(store: DurableTrackerStore) -> None:
    channel, agent = CouncilChannel(), without_model(store)
    async with asyncio.timeout(5) if hasattr(asyncio, "timeout") else NoLimit():
        channel._running.add("c")
        response = await channel._turn(agent, TurnRequest("c", "m", "hello"))

    assert response.status == 409


def test_the_wrapper_that_hides_a_lost_database_is_taken_off(store: DurableTrackerStore) -> None:
    assert prepared(without_model(store)).tracker_store is store
