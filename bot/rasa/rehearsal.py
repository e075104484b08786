"""Whole conversations without a server: the trained model, the real actions, nothing kept."""

from __future__ import annotations

import uuid
from pathlib import Path

from rasa.core.agent import Agent
from rasa.core.lock_store import InMemoryLockStore

from bot.rasa.actions_in_process import ActionsInProcess
from bot.rasa.channel import prepared
from bot.rasa.fail_closed import fail_closed
from bot.rasa.turn import TurnRequest, TurnResult, take_turn

LAST_ENTRY = "explain__last_entry"


class Conversation:
    """One conversation in memory, as the edge would hold it."""

    def __init__(self, agent: Agent, area: str | None) -> None:
        """A new one, of this area or of none."""
        self._agent, self._id, self._area = agent, uuid.uuid4().hex, area

    async def says(self, text: str = "", payload: str = "") -> TurnResult:
        """Take one turn: typed words, or what a button sends."""
        request = TurnRequest(self._id, str(uuid.uuid4()), text, payload, self._area)
        result = await take_turn(self._agent, request)
        self._area = result.area
        return result

    async def answered(self) -> str | None:
        """The entry answered last."""
        tracker = await self._agent.tracker_store.retrieve(self._id)
        entry: str | None = tracker.get_slot(LAST_ENTRY) if tracker else None
        return entry


def load_agent(model: Path) -> Agent:
    """The trained model with the real actions, keeping conversations in memory."""
    fail_closed()
    agent = Agent.load(
        str(model), action_endpoint=ActionsInProcess(), lock_store=InMemoryLockStore()
    )
    return prepared(agent)
